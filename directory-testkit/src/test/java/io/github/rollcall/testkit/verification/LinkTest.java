package io.github.rollcall.testkit.verification;

import static io.github.rollcall.testkit.verification.VerificationStory.ANA;
import static io.github.rollcall.testkit.verification.VerificationStory.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.audit.AuditStep;
import io.github.rollcall.directory.reset.UserMessage;
import io.github.rollcall.directory.verification.Verification;
import io.github.rollcall.testkit.verification.VerificationStory.Begun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The link of a helpdesk's verification goes to the contact of the directory, and the agent never sees its secret. */
@Tag("R-41")
class LinkTest {
    private final VerificationStory story = new VerificationStory();

    private Verification begun(String who) {
        return story.verification()
                .begin(VerificationStory.helpdesk(who).action(PASSWORD).build())
                .verification()
                .orElseThrow();
    }

    @Test
    void theSecretGoesToTheStoredContactAlone() {
        Verification verification = begun(ANA);
        story.people.change(ANA, user -> user.attribute(UserAttribute.PHONE_NUMBER, "+15550100"));
        story.verification().sendLink(verification);

        UserMessage link = story.messages.get(0);
        assertThat(link.kind()).isEqualTo(UserMessage.Kind.VERIFICATION_LINK);
        assertThat(link.contact().emails()).containsExactly("ana@corp.example");
        assertThat(link.contact().phones()).containsExactly("+15550100");
        assertThat(link.verification()).isEqualTo(verification.id());
        Begun employee = new Begun(
                link.verification(),
                new String(link.linkSecret().orElseThrow().reveal().orElseThrow()));
        assertThat(verification.secret().reveal()).isEmpty();
        assertThat(story.redeem(employee).refusal()).isPresent();
    }

    @Test
    void nobodyGetsALinkWhoIsUnknownDisabledOrGone() {
        story.verification().sendLink(begun("nobody"));
        story.people.disable(ANA);
        story.verification().sendLink(begun(ANA));

        assertThat(story.messages).isEmpty();
    }

    @Test
    void aUserGetsThreeLinksInAQuarterOfAnHour() {
        for (int i = 0; i < 4; i++) {
            story.verification().sendLink(begun(ANA));
        }

        assertThat(story.messages).hasSize(3);
        assertThat(story.steps()).contains(AuditStep.RATE_LIMITED);
    }

    @Test
    void withoutAContactThereIsNoMessage() {
        Verification verification = story.verification()
                .begin(VerificationStory.helpdesk(ANA).action(PASSWORD).build())
                .verification()
                .orElseThrow();
        story.people.change(
                ANA,
                user -> user.attribute(UserAttribute.EMAIL, "").attribute(UserAttribute.USERNAME, "ana@corp.example"));
        story.verification().sendLink(verification);

        assertThat(story.messages).isEmpty();
        assertThat(story.reasons(AuditStep.MESSAGE_FAILED)).containsExactly("NO_CONTACT");
    }
}
