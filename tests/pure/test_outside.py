"""May an address on the network be called from here, or does it lead into the house?"""

from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footpath.pure.outside import Unfit, against, host_of_list, target_of

INSIDE = {
    "127.0.0.1": "loopback",
    "127.255.255.254": "loopback",
    "::1": "loopback",
    "::ffff:127.0.0.1": "loopback",
    "::ffff:7f00:1": "loopback",
    "64:ff9b::7f00:1": "loopback",
    "10.0.0.1": "private",
    "172.16.0.1": "private",
    "172.31.255.255": "private",
    "192.168.1.1": "private",
    "::ffff:192.168.1.1": "private",
    "fd12:3456::1": "private",
    "100.64.0.1": "shared",
    "100.127.255.255": "shared",
    "169.254.169.254": "link_local",
    "::ffff:169.254.169.254": "link_local",
    "64:ff9b::a9fe:a9fe": "link_local",
    "fe80::1": "link_local",
    "fd00:ec2::254": "cloud",
    "100.100.100.200": "cloud",
    "0.0.0.0": "reserved",
    "0.1.2.3": "reserved",
    "::": "reserved",
    "::7f00:1": "reserved",
    "2002:7f00:1::": "reserved",
    "2001:0:7f00:1::": "reserved",
    "192.0.2.1": "reserved",
    "198.18.0.1": "reserved",
    "203.0.113.9": "reserved",
    "255.255.255.255": "reserved",
    "2001:db8::1": "reserved",
    "4000::1": "reserved",
    "224.0.0.1": "multicast",
    "ff02::1": "multicast",
    "fe80::1%eth0": "link_local",
    "no address": "reserved",
}


@pytest.mark.parametrize(("address", "code"), INSIDE.items())
def test_what_leads_into_the_house_is_named(address, code):
    assert against(address) == code
    allowed_when_listed = code in ("loopback", "private", "shared")
    assert against(address, listed=True) == ("" if allowed_when_listed else code)


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:1.1.1.1"]
)
def test_what_is_outside_may_be_called(address):
    assert against(address) == against(address, listed=True) == ""


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_nothing_is_called_that_the_standard_library_holds_for_local(address: IPv4Address | IPv6Address):
    if not against(str(address)):
        meant = getattr(address, "ipv4_mapped", None) or address
        assert ip_address(str(meant)).is_global


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("ftp://example.com/", "scheme"),
        ("file:///etc/passwd", "scheme"),
        ("gopher://127.0.0.1:25/", "scheme"),
        ("javascript:alert(1)", "scheme"),
        ("//example.com/", "scheme"),
        ("example.com/hook", "scheme"),
        ("", "scheme"),
        ("http://example.com/", "plain"),
        ("http://127.0.0.1/", "plain"),
        ("https://ana@example.com/", "person"),
        ("https://example.com@127.0.0.1/", "person"),
        ("https://example.com%2f@127.0.0.1/", "person"),
        ("https://example.com/#part", "fragment"),
        ("https://127.0.0.1#@example.com/", "fragment"),
        ("https://example.com\\@127.0.0.1/", "signs"),
        ("https://example.com/a b", "signs"),
        ("https://exa\tmple.com/", "signs"),
        ("https://example.com/\r\nHost: other", "signs"),
        (" https://example.com/", "signs"),
        ("https://ⓛocalhost/", "signs"),
        ("https://①②⑦.0.0.1/", "signs"),
        ("https://127。0。0。1/", "signs"),
        ("https://0x7f000001/", "number"),
        ("https://0x7f.0.0.1/", "number"),
        ("https://2130706433/", "number"),
        ("https://0177.0.0.1/", "number"),
        ("https://127.1/", "number"),
        ("https://127.0.1/", "number"),
        ("https://0/", "number"),
        ("https://1.2.3.4.5/", "number"),
        ("https://[::1/", "host"),
        ("https://[fe80::1%25eth0]/", "host"),
        ("https://[fe80::1%eth0]/", "host"),
        ("https://[v1.fe80]/", "host"),
        ("https://[127.0.0.1]/", "host"),
        ("https:///hook", "host"),
        ("https://./", "host"),
        ("https://a..b/", "host"),
        ("https://-a.example/", "host"),
        ("https://exam%70le.com/", "host"),
        ("https://example.com:99999/", "host"),
        ("https://example.com:443:443/", "host"),
        ("https://example.com:0/", "port"),
        ("https://example.com:/", "port"),
        (f"https://example.com/{'x' * 2000}", "long"),
    ],
)
def test_an_address_that_could_be_read_in_several_ways_is_refused(url, code):
    with pytest.raises(Unfit) as refused:
        target_of(url)
    assert refused.value.code == code


def test_a_plain_address_is_taken_apart():
    there = target_of("HTTPS://Hooks.Example.COM./services/T1?x=1")
    assert (there.scheme, there.host, there.port, there.path) == ("https", "hooks.example.com", 443, "/services/T1?x=1")
    assert (there.authority, there.listed) == ("hooks.example.com", False)
    six = target_of("https://[2606:4700:0:0:0:0:0:1111]:8443")
    assert (six.host, six.bare, six.authority, six.path) == (
        "[2606:4700::1111]",
        "2606:4700::1111",
        "[2606:4700::1111]:8443",
        "/",
    )


def test_what_the_house_lists_may_go_without_tls_and_nothing_else():
    inside = [host_of_list(one) for one in ("chat.internal", "127.0.0.1:8065", "[::1]:80")]
    for url in ("http://chat.internal/x", "http://chat.internal:81/", "http://127.0.0.1:8065/", "http://[::1]/"):
        assert target_of(url, inside).listed
    assert not target_of("https://127.0.0.1/", inside).listed
    for url in ("http://chat.internal.example/", "http://xchat.internal/", "http://127.0.0.1:8066/"):
        with pytest.raises(Unfit):
            target_of(url, inside)


@pytest.mark.parametrize("text", ["", "a b", "http://a", "a/b", "a/", "127.1", "a:0", "a:x", "*", "10.0.0.0/8"])
def test_an_entry_of_the_list_is_a_host(text):
    with pytest.raises(Unfit):
        host_of_list(text)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_understood_or_refused(text):
    with suppress(Unfit):  # and nothing else
        there = target_of(f"https://{text}")
        assert there.host.isascii()
        assert target_of(f"https://{there.authority}{there.path}") == there
