package io.github.rollcall.claims;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The keyed digest of what one side states for one claim. The values are brought into one form first: compatibility composition, small letters, single
 * spaces, and several values in order. The claim goes into the digest, so that equal texts of two claims have different ones.
 */
final class ClaimDigest {

    private static final char PART = '\u001F';
    private static final char VALUE = '\u001E';

    private ClaimDigest() {}

    /** Lower-case hexadecimal digits, or null when the side states nothing. */
    static @Nullable String of(EvidenceKey key, Claim claim, ClaimSet stated) {
        List<String> values = values(claim, stated);
        if (values.isEmpty()) {
            return null;
        }
        Mac mac = key.mac();
        mac.update(claim.id().getBytes(StandardCharsets.UTF_8));
        for (String value : values) {
            mac.update((VALUE + value).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private static List<String> values(Claim claim, ClaimSet stated) {
        List<String> values = new ArrayList<>();
        PersonName name = stated.name() == null ? stated.machineReadableName() : stated.name();
        BirthDate born = stated.dateOfBirth();
        PostalAddress address = stated.address();
        if (claim.equals(Claim.NAME) && name != null) {
            values.add(parts(name.given(), name.middle(), name.family(), name.suffix(), name.full()));
        } else if (claim.equals(Claim.DATE_OF_BIRTH) && born != null) {
            values.add(canonical(born.text()));
        } else if (claim.equals(Claim.ADDRESS) && address != null) {
            values.add(parts(
                    address.street(), address.locality(), address.region(), address.postalCode(), address.country()));
        } else {
            stated.values(claim).forEach(text -> values.add(canonical(text)));
        }
        Collections.sort(values);
        return values;
    }

    private static String parts(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part == null ? "" : canonical(part)).append(PART);
        }
        return joined.toString();
    }

    private static String canonical(String text) {
        String read = text.length() > TextFolding.LONGEST ? text.substring(0, TextFolding.LONGEST) : text;
        String folded = Normalizer.normalize(read, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return String.join(" ", Arrays.asList(folded.strip().split("\\s+")));
    }
}
