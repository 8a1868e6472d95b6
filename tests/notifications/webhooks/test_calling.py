"""How does one call get to a host outside, and to no other?"""

import http.server
import socket
import ssl
import threading
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.receiver import Receiver, receiver, server_of

from footpath.notifications.webhooks import calling
from footpath.notifications.webhooks.calling import Refused, call, checked, why
from footpath.pure.outside import Unfit

__all__ = ["receiver"]
OUTSIDE = "93.184.216.34"
# What leads into the house, in every spelling; some of them as the answer of a name.
INSIDE = [
    "https://127.0.0.1/",
    "https://127.0.0.53:8443/",
    "https://localhost/",
    "https://localhost./",
    "https://[::1]/",
    "https://[0:0:0:0:0:0:0:1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://0x7f000001/",
    "https://2130706433/",
    "https://0177.0.0.1/",
    "https://127.1/",
    "https://0/",
    "https://0.0.0.0/",
    "https://[::]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::ffff:169.254.169.254]/",
    "https://[fe80::1]/",
    "https://[fd00:ec2::254]/",
    "https://100.64.0.1/",
    "https://100.127.255.254/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.0.1/",
    "https://[fd12::1]/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://93.184.216.34@127.0.0.1/",
    "https://ana:secret@93.184.216.34/",
    "https://93.184.216.34\\@127.0.0.1/",
    "http://93.184.216.34/",
    "ftp://93.184.216.34/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:25/_HELO",
    "unix:///run/docker.sock",
    "//127.0.0.1/",
    "https://",
]


@pytest.fixture
def names(monkeypatch):
    """What the resolver answers, question by question; the last answer stays."""
    answers: list[list[str]] = [[OUTSIDE]]
    asked: list[str] = []

    def resolve(host, port, *_rest, **_more):
        asked.append(host)
        found = answers.pop(0) if len(answers) > 1 else answers[0]
        if not found:
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        kinds = {True: socket.AF_INET6, False: socket.AF_INET}
        return [(kinds[":" in one], socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    answers_and_asked = answers, asked
    return answers_and_asked


@pytest.mark.parametrize("url", INSIDE)
def test_what_leads_into_the_house_is_refused_at_save_and_at_send(url):
    with pytest.raises(Refused) as refused:
        checked(url)
    answer = call(url, b"{}", {})
    assert (answer.status, answer.took, answer.says) == (None, False, str(refused.value))
    assert answer.says.endswith(".") or "https://" in answer.says


@pytest.mark.parametrize("inside", ["127.0.0.1", "::1", "::ffff:10.0.0.1", "169.254.169.254", "100.64.0.1", "fd12::1"])
def test_a_name_that_leads_into_the_house_is_refused_also_when_only_one_of_its_addresses_does(names, inside):
    answers, _asked = names
    answers[:] = [[OUTSIDE, inside]]
    with pytest.raises(Refused):
        checked("https://hooks.example.com/x")
    assert call("https://hooks.example.com/x", b"{}", {}).status is None


def test_a_name_outside_is_fine_and_one_that_leads_nowhere_is_said(names):
    answers, _asked = names
    assert checked("https://hooks.example.com/x") == [OUTSIDE]
    answers[:] = [[]]
    with pytest.raises(Refused, match="leads nowhere: nobody knows an address for hooks"):
        checked("https://hooks.example.com/x")


def test_a_name_that_is_turned_around_after_it_was_saved_is_refused_when_it_is_called(names):
    answers, _asked = names
    answers[:] = [[OUTSIDE], ["127.0.0.1"]]
    assert checked("https://hooks.example.com/x") == [OUTSIDE]
    assert "the machine of Footpath itself" in call("https://hooks.example.com/x", b"{}", {}).says


def test_the_call_goes_to_the_address_that_was_looked_at_whatever_the_name_says_next(names, receiver, settings):
    """A resolver that answers differently the second time is not asked a second time."""
    answers, asked = names
    settings.WEBHOOK_HOSTS = ["chat.internal"]
    answers[:] = [["127.0.0.1"], ["169.254.169.254"]]
    answer = call(f"http://chat.internal:{receiver.port}/hook?x=1", b"{}", {"Content-Type": "application/json"})
    assert (answer.status, asked) == (200, ["chat.internal"])
    (came,) = receiver.calls
    assert (came.path, came.headers["host"]) == ("/hook?x=1", f"chat.internal:{receiver.port}")


def test_what_is_next_to_the_machine_is_never_called_not_even_when_it_is_listed(names, settings):
    answers, _asked = names
    settings.WEBHOOK_HOSTS = ["chat.internal", "169.254.169.254", "[fd00:ec2::254]"]
    answers[:] = [["169.254.169.254"]]
    for url in ("http://chat.internal/", "http://169.254.169.254/"):
        assert "never called" in call(url, b"{}", {}).says


def test_a_proxy_of_the_environment_is_not_asked(receiver, monkeypatch):
    for name in ("http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert call(receiver.url, b"{}", {}).status == 200


@pytest.mark.parametrize("goal", ["http://127.0.0.1:{port}/trap", "https://93.184.216.34/", "//127.0.0.1/", "/trap"])
def test_no_redirect_is_followed_and_no_body_is_repeated(receiver, goal):
    receiver.answers = [goal.format(port=receiver.port)]
    answer = call(receiver.url, b"{}", {})
    assert (answer.status, answer.took, answer.is_of_this) == (307, False, True)
    assert [came.path for came in receiver.calls] == ["/hook"]
    assert "canary" not in answer.says


@pytest.mark.parametrize(
    ("status", "took", "of_this"), [(200, 1, 0), (202, 1, 0), (400, 0, 1), (404, 0, 1), (429, 0, 0), (500, 0, 0)]
)
def test_the_number_of_the_answer_says_all(receiver, status, took, of_this):
    receiver.answers = [status]
    answer = call(receiver.url, b"{}", {})
    assert (answer.status, answer.took, answer.is_of_this) == (status, bool(took), bool(of_this))
    assert answer.says == ("" if took else f"It answered {status}.")


def test_nobody_listens(settings):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings.WEBHOOK_HOSTS = ["127.0.0.1"]
    assert call(f"http://127.0.0.1:{port}/", b"{}", {}).says == "It could not be reached."


@pytest.mark.parametrize("says", [b"SMTP 220 hello\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n"])
def test_something_that_is_no_web_server(settings, says):
    settings.WEBHOOK_HOSTS = ["127.0.0.1"]

    def answer(server: socket.socket) -> None:
        line, _address = server.accept()
        with line:
            came = b""
            while not came.endswith(b"{}"):
                came += line.recv(10_000)
            line.sendall(says)

    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=answer, args=(server,), daemon=True).start()
        got = call(f"http://127.0.0.1:{server.getsockname()[1]}/", b"{}", {})
    assert (got.status, got.says) == (None, "It did not answer as a web server does.")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate for chat.internal that nobody vouches for but itself."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "chat")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("chat.internal")]), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    path = tmp_path_factory.mktemp("tls") / "chat.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM))
    return path


@pytest.fixture
def tls_receiver(certificate, settings):
    """A receiver that speaks TLS."""
    settings.WEBHOOK_HOSTS = ["chat.internal", "other.internal"]
    made = Receiver()
    server: http.server.ThreadingHTTPServer = server_of(made)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield made
    server.shutdown()
    server.server_close()


def test_tls_is_for_the_name_although_the_line_goes_to_a_number(names, tls_receiver, certificate, monkeypatch):
    answers, _asked = names
    answers[:] = [["127.0.0.1"]]
    unknown = call(f"https://chat.internal:{tls_receiver.port}/hook", b"{}", {})
    assert (unknown.status, tls_receiver.calls) == (None, [])
    assert unknown.says == "Its certificate does not hold, so nothing was said to it."
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert call(f"https://chat.internal:{tls_receiver.port}/hook", b"{}", {}).status == 200
    other = call(f"https://other.internal:{tls_receiver.port}/hook", b"{}", {})
    assert other.says == "Its certificate does not hold, so nothing was said to it."
    assert len(tls_receiver.calls) == 1


def test_a_resolver_that_hangs_holds_nobody(monkeypatch):
    over = threading.Event()
    monkeypatch.setattr(calling, "PATIENCE", 0.2)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_a, **_k: over.wait(5) and [])
    assert "leads nowhere" in call("https://hooks.example.com/", b"{}", {}).says
    over.set()


def test_every_reason_has_its_words():
    for code in ("long", "signs", "scheme", "plain", "person", "fragment", "host", "number", "port"):
        assert str(Unfit(code)) == code
        assert why(code)
