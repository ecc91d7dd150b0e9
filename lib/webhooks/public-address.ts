import net from "node:net";

const cut = (networks: string): Array<[string, number]> =>
  networks
    .trim()
    .split(/\s+/)
    .map((network) => {
      const [address = "", prefix = ""] = network.split("/");
      return [address, Number(prefix)];
    });

/** What the registries of special-purpose addresses (RFC 6890 and after) name as not global, plus multicast. */
const REFUSED_V4 = cut(`
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24
  203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`);
/** Of the global unicast block alone: everything outside 2000::/3 (mapped, NAT64, local, multicast …) is refused anyway. */
const REFUSED_V6 = cut("2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20");

const refusedV4 = new net.BlockList();
for (const [address, prefix] of REFUSED_V4) refusedV4.addSubnet(address, prefix, "ipv4");
const refusedV6 = new net.BlockList();
for (const [address, prefix] of REFUSED_V6) refusedV6.addSubnet(address, prefix, "ipv6");
const globalV6 = new net.BlockList();
globalV6.addSubnet("2000::", 3, "ipv6");

/**
 * Whether a numeric address is plain public unicast. IPv6 forms that carry an IPv4 address inside (mapped, NAT64, 6to4,
 * Teredo) are refused as such: what they lead to is decided by machines we do not know.
 */
export function isPublicAddress(address: string): boolean {
  if (net.isIPv4(address)) return !refusedV4.check(address, "ipv4");
  // A zone (`fe80::1%eth0`) names a network card of this machine.
  if (!net.isIPv6(address) || address.includes("%")) return false;
  return globalV6.check(address, "ipv6") && !refusedV6.check(address, "ipv6");
}
