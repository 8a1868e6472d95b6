"""May an address on the network be called from here, or does it lead into the house?

Only plain spellings are understood: what other programs might read differently (0x7f000001, 127.1, a name before an @)
is refused, so that nobody has to guess which host is meant. Ranges: the IANA registries of special-purpose addresses,
RFC 6890 and its successors; RFC 6598 (shared by carriers), RFC 6052 (addresses of version 4 inside those of version 6).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

LONGEST = 2000
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*", re.ASCII)
_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
_UNFIT = re.compile(r"""[^!-~]|[\\"<>^`{|}]""")

_Address = IPv4Address | IPv6Address
_RANGES: dict[str, tuple[str, ...]] = {
    "loopback": ("127.0.0.0/8", "::1/128"),
    "link_local": ("169.254.0.0/16", "fe80::/10"),
    "private": ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10"),
    "shared": ("100.64.0.0/10",),
    "multicast": ("224.0.0.0/4", "ff00::/8"),
    "reserved": (
        "0.0.0.0/8", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "240.0.0.0/4", "::/8", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        "5f00::/16",
    ),
}  # fmt: skip
_NETWORKS = [(code, ip_network(text)) for code, texts in _RANGES.items() for text in texts]
_UNICAST, _TRANSLATED = IPv6Network("2000::/3"), IPv6Network("64:ff9b::/96")
# Where clouds answer questions about the machine itself, outside the ranges that are never called.
_CLOUD: set[_Address] = {IPv6Address("fd00:ec2::254"), IPv4Address("100.100.100.200")}
_NEVER = {"link_local", "multicast", "reserved", "cloud"}


class Unfit(ValueError):
    """An address that cannot be called; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Target:
    """Where a call goes: the host as a name or an address, in brackets where it is one of version 6."""

    scheme: str
    host: str
    port: int
    path: str  # with what stands behind the question mark
    listed: bool  # the house says that it may be called although it is inside

    @property
    def bare(self) -> str:
        """The host without brackets, as sockets want it."""
        return self.host.strip("[]")

    @property
    def authority(self) -> str:
        """The host with its port, where that is not the usual one."""
        usual = {"https": 443, "http": 80}[self.scheme]
        return self.host if self.port == usual else f"{self.host}:{self.port}"


def target_of(url: str, inside: Collection[str] = ()) -> Target:
    """What an address names, as far as that can be said without asking anybody.

    `inside` lists hosts of the house that may be called, each as host or host:port; these alone may be called without
    TLS. Raises Unfit with a code: long, signs, scheme, person, fragment, host, number, port, plain.
    """
    if len(url) > LONGEST or _UNFIT.search(url):
        raise Unfit("long" if len(url) > LONGEST else "signs")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise Unfit("host") from error
    wrong = {
        "scheme": parts.scheme not in ("http", "https"),
        "person": "@" in parts.netloc,
        "fragment": "#" in url,
        "port": port == 0 or parts.netloc.endswith(":"),
    }
    if any(wrong.values()):
        raise Unfit(next(code for code, is_so in wrong.items() if is_so))
    host = _host(parts.netloc, parts.hostname or "")
    port = port or (443 if parts.scheme == "https" else 80)
    listed = host in inside or f"{host}:{port}" in inside
    if parts.scheme == "http" and not listed:
        raise Unfit("plain")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port, path, listed)


def host_of_list(text: str) -> str:
    """An entry of the list of hosts inside, `host` or `host:port`, as target_of compares it; Unfit where it is none."""
    target = target_of(f"https://{text}", ())
    if target.path != "/" or text.endswith("/"):
        raise Unfit("host")
    explicit = text.rpartition("]")[2].count(":") == 1
    return f"{target.host}:{target.port}" if explicit else target.host


def against(address: str, *, listed: bool = False) -> str:
    """What speaks against calling a numeric address, as a code; empty where nothing does.

    Codes: loopback, private, shared, link_local, multicast, reserved, cloud. A host that the house has listed may be
    loopback, private or shared; what is link-local, or where a cloud answers about the machine, never.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return "reserved"  # something that is none
    codes = {code for one in _meant(found) if (code := _code(one))}
    never = codes & _NEVER
    return min(never or (set() if listed else codes), default="")


def _host(netloc: str, host: str) -> str:
    """The host in its one spelling; Unfit for one that could be read in several ways."""
    if netloc.startswith("["):
        try:
            return f"[{IPv6Address(host).compressed}]" if "%" not in host else _unfit("host")
        except ValueError as error:
            raise Unfit("host") from error
    host = host.removesuffix(".")
    try:
        return str(IPv4Address(host))
    except ValueError:
        pass
    if _NUMBER.fullmatch(host.rpartition(".")[2]):
        raise Unfit("number")
    return host if _NAME.fullmatch(host) else _unfit("host")


def _unfit(code: str) -> str:
    raise Unfit(code)


def _meant(address: _Address) -> Iterator[_Address]:
    """The address, or the one of version 4 that it stands for."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped
        if inner is None and address in _TRANSLATED:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            yield inner
            return
    yield address


def _code(address: _Address) -> str:
    if address in _CLOUD:
        return "cloud"
    for code, network in _NETWORKS:
        if isinstance(network, IPv4Network) == isinstance(address, IPv4Address) and address in network:
            return code
    return "reserved" if isinstance(address, IPv6Address) and address not in _UNICAST else ""
