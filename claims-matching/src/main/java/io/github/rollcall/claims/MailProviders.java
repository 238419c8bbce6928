package io.github.rollcall.claims;

import java.util.HashMap;
import java.util.Map;

/** What mail providers of the public deliver to one mailbox. A provider that is not known delivers every address to its own. */
final class MailProviders {

    private static final Map<String, Provider> BY_DOMAIN = new HashMap<>();

    static {
        for (String line : WordTable.lines("mail-providers.tsv")) {
            read(line);
        }
    }

    private MailProviders() {}

    private record Provider(String domain, String ignored, char tag) {}

    /** The address that stands for all that reach one mailbox; an address at another domain stands for itself. */
    static String mailbox(String local, String domain) {
        Provider provider = BY_DOMAIN.get(domain);
        if (provider == null) {
            return local + "@" + domain;
        }
        int tag = local.indexOf(provider.tag);
        String account = tag > 0 ? local.substring(0, tag) : local;
        StringBuilder kept = new StringBuilder(account.length());
        for (int i = 0; i < account.length(); i++) {
            if (provider.ignored.indexOf(account.charAt(i)) < 0) {
                kept.append(account.charAt(i));
            }
        }
        return kept + "@" + provider.domain;
    }

    private static void read(String line) {
        String[] cell = line.split("\t", -1);
        String[] domains = cell[0].split(" ");
        for (String domain : domains) {
            BY_DOMAIN.put(domain, new Provider(domains[0], cell[2], cell[1].charAt(0)));
        }
    }
}
