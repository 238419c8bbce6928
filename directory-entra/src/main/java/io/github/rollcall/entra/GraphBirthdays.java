package io.github.rollcall.entra;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Dates of birth from users' profiles, which no listing may ask for: read by id, twenty to a request, after the page. A
 * profile that cannot be read leaves its user without a statement about the date, and never fails anything else; a run is
 * told how many there were. What Graph throttles is left alone until its wait is over.
 */
final class GraphBirthdays {
    private final GraphBatch batch;
    private final EntraAttributes attributes;
    private final Clock clock;
    private final AtomicLong unread = new AtomicLong();
    private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.MIN);

    GraphBirthdays(GraphBatch batch, EntraSettings settings) {
        this.batch = batch;
        this.attributes = settings.attributes();
        this.clock = settings.clock();
    }

    /**
     * The page with the dates of its users. Changes of the whole tenant are left as they are: most of their users are nobody
     * of the scope, and Graph does not tell changes of this date anyway.
     *
     * @param begins whether a listing begins with it; the last page of one tells how many dates could not be read
     */
    UserPage addTo(UserPage page, boolean begins) {
        if (!attributes.readsBirthday() || !page.isScopeKnown()) {
            return page;
        }
        if (begins) {
            unread.set(0);
        }
        Read read = new Read();
        UserPage.Builder with = UserPage.builder();
        read.all(page.users()).forEach(with::user);
        page.removed().forEach(with::removed);
        page.rejected().forEach(with::rejected);
        page.warnings().forEach(with::warning);
        with.cost(page.cost().plus(read.cost));
        unread.addAndGet(read.unread);
        if (page.next().isPresent()) {
            return with.next(page.next().get());
        }
        long users = unread.getAndSet(0);
        return (users == 0 ? with : with.warning(warning(users)))
                .end(page.completion().orElseThrow());
    }

    private static String warning(long users) {
        return "'birthday' is mapped and could not be read for " + users + " users, so that their date of birth is not"
                + " stated; what is stored of it stays. If it persists, keep the date in a directory extension, an"
                + " extension attribute or a custom security attribute";
    }

    /** The user with its date. */
    DirectoryUser addTo(DirectoryUser user) {
        return attributes.readsBirthday() ? new Read().all(List.of(user)).get(0) : user;
    }

    /** The dates of some users, and what they cost. For one thread. */
    private final class Read {
        private final Map<String, AttributeValue> dates = new HashMap<>();
        private CallCost cost = CallCost.NONE;
        private int unread;

        List<DirectoryUser> all(List<DirectoryUser> users) {
            List<String> ids = users.stream()
                    .map(user -> user.id().externalId())
                    .filter(GraphUserSearch::isObjectId)
                    .toList();
            for (int from = 0; from < ids.size(); from += GraphBatch.LARGEST) {
                if (!clock.instant().isBefore(notBefore.get())) {
                    read(ids.subList(from, Math.min(ids.size(), from + GraphBatch.LARGEST)));
                }
            }
            unread = ids.size() - dates.size();
            List<DirectoryUser> with = new ArrayList<>();
            for (DirectoryUser user : users) {
                AttributeValue date = dates.get(user.id().externalId());
                with.add(date == null ? user : with(user, date));
            }
            return with;
        }

        private void read(List<String> ids) {
            GraphBatch.Answers answers;
            try {
                answers = batch.sendEach(ids.stream()
                        .map(id -> new GraphBatch.Part(id, "/users/" + id + "?$select=id,birthday", null))
                        .toList());
            } catch (DirectoryException failure) {
                if (failure.code() == ErrorCode.INTERRUPTED
                        || failure.retryAfter().isPresent()) {
                    throw failure;
                }
                return;
            }
            cost = cost.plus(answers.cost());
            for (String id : ids) {
                answers.body(id)
                        .filter(body -> body.string("id").filter(id::equals).isPresent())
                        .ifPresent(body -> dates.put(id, date(body)));
            }
            leaveAlone(answers);
        }

        /** A wait that was asked for parts concerns profiles alone; one for the request as a whole concerns the run. */
        private void leaveAlone(GraphBatch.Answers answers) {
            DirectoryException why = answers.unanswered();
            if (why != null && why.retryAfter().isPresent()) {
                if (!answers.ofParts()) {
                    throw why;
                }
                notBefore.set(clock.instant().plus(why.retryAfter().get()));
            }
        }
    }

    private static AttributeValue date(JsonObject body) {
        return EntraAttributes.BIRTHDAY.in(body);
    }

    private static DirectoryUser with(DirectoryUser user, AttributeValue date) {
        DirectoryUser.Builder changed = DirectoryUser.builder(user.id());
        changed.status(user.status(), user.providerStatus().orElse(null));
        user.attributes().forEach(changed::attribute);
        return changed.attribute(UserAttribute.BIRTHDATE, date).build();
    }
}
