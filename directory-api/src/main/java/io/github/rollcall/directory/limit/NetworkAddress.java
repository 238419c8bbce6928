package io.github.rollcall.directory.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A network address as it is counted: of IPv6 the network of 64 bits, in one spelling. */
final class NetworkAddress {
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    static String of(String address) {
        String bare = bare(address.strip());
        if (bare.indexOf(':') < 0 || !IPV6.matcher(bare).matches()) {
            return bare;
        }
        try {
            // A text of this shape is read as a literal; no name is looked up.
            InetAddress read = InetAddress.getByName(bare);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(read.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : read.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return bare;
        }
    }

    /** Without brackets and the name of an interface. */
    private static String bare(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }
}
