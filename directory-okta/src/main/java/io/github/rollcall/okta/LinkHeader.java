package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.connector.Completion;
import io.github.rollcall.directory.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code Link} header of an answer (RFC 8288 section 3), whether its links come on lines of their own or joined by a
 * proxy. A header that cannot be read is an error, because a next link that was overlooked looks like the end.
 */
final class LinkHeader {
    private record Link(String target, List<String> relations) {}

    private final List<Link> links;

    private LinkHeader(List<Link> links) {
        this.links = links;
    }

    static LinkHeader of(WireResponse response) {
        List<Link> links = new ArrayList<>();
        for (String line : response.headers("Link")) {
            new Scanner(line).links(links);
        }
        return new LinkHeader(links);
    }

    /** Whether the answer says what page it is: without that a missing next link proves nothing. */
    boolean hasSelf() {
        return target("self").isPresent();
    }

    /** What a page without a next link says: one that names itself is the end, one without links does not tell. */
    Completion completion(int rows, int asked) {
        if (hasSelf()) {
            return Completion.proven();
        }
        return Completion.unproven(
                rows >= asked
                        ? "a full page of " + rows + " rows came without a link to itself, so more may follow"
                        : "the last page came without a link to itself");
    }

    Optional<String> next() {
        return target("next");
    }

    private Optional<String> target(String relation) {
        List<String> targets = links.stream()
                .filter(link -> link.relations().contains(relation))
                .map(Link::target)
                .distinct()
                .toList();
        if (targets.size() > 1) {
            throw malformed("it has several '" + relation + "' links");
        }
        return targets.stream().findFirst();
    }

    private static DirectoryException malformed(String problem) {
        return DirectoryException.of(
                        ErrorCode.RESPONSE_INVALID,
                        "the Link header of the answer cannot be read: " + problem,
                        "Nothing was concluded from it. If it persists, check for a proxy in between and report it")
                .build();
    }

    /** Reads one header line from left to right. */
    private static final class Scanner {
        private final String line;
        private int at;

        private Scanner(String line) {
            this.line = line;
        }

        private void links(List<Link> links) {
            for (skipBlanksAnd(','); at < line.length(); skipBlanksAnd(',')) {
                links.add(link());
            }
        }

        private Link link() {
            if (line.charAt(at) != '<') {
                throw malformed("a target in angle brackets is missing");
            }
            int end = line.indexOf('>', at);
            if (end < 0) {
                throw malformed("a target does not end");
            }
            String target = line.substring(at + 1, end).strip();
            at = end + 1;
            List<String> relations = List.of();
            for (skipBlanks(); at < line.length() && line.charAt(at) != ','; skipBlanks()) {
                expectSemicolon();
                String name = token();
                String value = value();
                // The first rel counts, later ones are to be ignored.
                if (Ascii.lower(name).equals("rel") && relations.isEmpty()) {
                    relations = List.of(Ascii.lower(value).strip().split("\\s+"));
                }
            }
            return new Link(target, relations);
        }

        private void expectSemicolon() {
            if (line.charAt(at) != ';') {
                throw malformed("something follows a target that is no parameter");
            }
            skipBlanksAnd(';');
        }

        private String value() {
            skipBlanks();
            if (at == line.length() || line.charAt(at) != '=') {
                return "";
            }
            at++;
            skipBlanks();
            return at < line.length() && line.charAt(at) == '"' ? quoted() : token();
        }

        private String quoted() {
            StringBuilder text = new StringBuilder();
            for (at++; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == '"') {
                    at++;
                    return text.toString();
                }
                text.append(c == '\\' && at + 1 < line.length() ? line.charAt(++at) : c);
            }
            throw malformed("a quoted value does not end");
        }

        private String token() {
            int start = at;
            while (at < line.length() && "=;, \t".indexOf(line.charAt(at)) < 0) {
                at++;
            }
            return line.substring(start, at);
        }

        private void skipBlanks() {
            while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
                at++;
            }
        }

        private void skipBlanksAnd(char separator) {
            for (skipBlanks(); at < line.length() && line.charAt(at) == separator; skipBlanks()) {
                at++;
            }
        }
    }
}
