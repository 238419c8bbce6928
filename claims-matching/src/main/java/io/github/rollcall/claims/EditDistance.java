package io.github.rollcall.claims;

import java.util.Arrays;

/** The number of substitutions, insertions, deletions and exchanges of neighbours between two texts, each place edited once. */
final class EditDistance {

    private EditDistance() {}

    static int between(String first, String second) {
        int[] a = first.codePoints().toArray();
        int[] b = second.codePoints().toArray();
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int substituted = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.min(substituted, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length];
    }

    /** Whether at most one edit lies between the texts: what they share at both ends leaves no more than one edit in the middle. */
    static boolean atMostOne(String a, String b) {
        if (a.length() > b.length()) {
            return atMostOne(b, a);
        }
        if (b.length() - a.length() > 2) {
            return false;
        }
        int start = 0;
        while (start < a.length() && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < a.length() - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String restA = a.substring(start, a.length() - end);
        String restB = b.substring(start, b.length() - end);
        return restA.length() <= 3 && restB.length() <= 3 && between(restA, restB) <= 1;
    }
}
