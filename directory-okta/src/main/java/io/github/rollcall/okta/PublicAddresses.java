package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names, and refuses those that lead into a private network: a custom domain may come from a customer of the host,
 * who must not reach what only the host can reach. What was checked is what is connected to.
 */
final class PublicAddresses implements DnsResolver {
    /** Address blocks that are not of the public internet (IANA special-purpose registries): first bytes and bits. */
    private static final List<Block> RESERVED = List.of(
            Block.of(8, 0),
            Block.of(8, 10),
            Block.of(10, 100, 64),
            Block.of(8, 127),
            Block.of(16, 169, 254),
            Block.of(12, 172, 16),
            Block.of(24, 192, 0, 0),
            Block.of(24, 192, 0, 2),
            Block.of(16, 192, 168),
            Block.of(15, 198, 18),
            Block.of(24, 198, 51, 100),
            Block.of(24, 203, 0, 113),
            Block.of(3, 224));

    private static final int IPV6 = 16;
    private static final Block GLOBAL_UNICAST = Block.of(3, 0x20);
    private static final Block DOCUMENTATION = Block.of(32, 0x20, 0x01, 0x0D, 0xB8);
    private static final Block TEREDO = Block.of(32, 0x20, 0x01, 0, 0);
    private static final Block SIX_TO_FOUR = Block.of(16, 0x20, 0x02);

    private final DnsResolver resolver;

    PublicAddresses(DnsResolver resolver) {
        this.resolver = resolver;
    }

    private static final class Block {
        private final int bits;
        private final byte[] start;

        private Block(int bits, byte[] start) {
            this.bits = bits;
            this.start = start;
        }

        private static Block of(int bits, int... start) {
            byte[] bytes = new byte[start.length];
            for (int i = 0; i < start.length; i++) {
                bytes[i] = (byte) start[i];
            }
            return new Block(bits, bytes);
        }

        private boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int wanted = bit / 8 < start.length ? start[bit / 8] & mask : 0;
                if ((address[bit / 8] & mask) != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException("no address");
        }
        if (!Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
            throw DirectoryException.of(
                            ErrorCode.FOREIGN_HOST,
                            "the custom domain leads into a private network",
                            "Nothing was sent. Check the domain; behind a split DNS use the org's own okta.com address")
                    .build();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }

    /** Whether an address belongs to the public internet. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return RESERVED.stream().noneMatch(block -> block.holds(bytes));
        }
        return bytes.length == IPV6
                && GLOBAL_UNICAST.holds(bytes)
                && !DOCUMENTATION.holds(bytes)
                && !TEREDO.holds(bytes)
                && !SIX_TO_FOUR.holds(bytes);
    }
}
