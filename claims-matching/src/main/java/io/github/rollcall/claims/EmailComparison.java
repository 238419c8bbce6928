package io.github.rollcall.claims;

import org.jspecify.annotations.Nullable;

/** Compares e-mail addresses whole: same local part and same domain. Only the rules of a known provider relate different ones, and only as NEAR. */
final class EmailComparison implements ClaimComparison {

    @Override
    public Comparison compare(ClaimSet verified, ClaimSet recorded, MatchContext context) {
        Comparison found = AnyPair.<@Nullable MailAddress>compare(
                verified.values(Claim.EMAIL), recorded.values(Claim.EMAIL), MailAddress::read, EmailComparison::relate);
        return found.rules().contains(RuleId.EMAIL_LOOKALIKE) ? found.withFlag(MatchFlag.CONFUSABLE) : found;
    }

    private static RuleId relate(@Nullable MailAddress v, @Nullable MailAddress d) {
        if (v == null || d == null) {
            return RuleId.EMAIL_UNREADABLE;
        }
        if (v.equals(d)) {
            return RuleId.EMAIL_EQUAL;
        }
        if (v.mailbox().equals(d.mailbox())) {
            return RuleId.EMAIL_PROVIDER_ALIAS;
        }
        if (v.isGuestFormIn(d) || d.isGuestFormIn(v)) {
            return RuleId.EMAIL_GUEST;
        }
        return v.looksLike(d) ? RuleId.EMAIL_LOOKALIKE : RuleId.EMAIL_DIFFERENT;
    }
}
