package io.github.rollcall.entra;

import io.github.rollcall.directory.AttributeValue;
import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.DirectoryId;
import io.github.rollcall.directory.DirectoryUser;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.connector.UserPage;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dates of birth from users' profiles, which no listing may ask for: read by id, twenty to a request, after the page. A
 * profile that cannot be read leaves its user without a statement about the date, and never fails anything else.
 */
final class GraphBirthdays {
    private static final Logger LOG = LoggerFactory.getLogger(GraphBirthdays.class);

    private final GraphBatch batch;
    private final EntraAttributes attributes;
    private final DirectoryId directory;
    private final AtomicBoolean warned = new AtomicBoolean();

    GraphBirthdays(GraphBatch batch, EntraSettings settings) {
        this.batch = batch;
        this.attributes = settings.attributes();
        this.directory = settings.directory();
    }

    /**
     * The page with the dates of its users. Changes of the whole tenant are left as they are: most of their users are nobody
     * of the scope, and Graph does not tell changes of this date anyway.
     */
    UserPage addTo(UserPage page) {
        if (!attributes.readsBirthday() || page.users().isEmpty() || !page.isScopeKnown()) {
            return page;
        }
        Read read = new Read();
        UserPage.Builder with = UserPage.builder();
        read.all(page.users()).forEach(with::user);
        page.removed().forEach(with::removed);
        page.rejected().forEach(with::rejected);
        with.cost(page.cost().plus(read.cost));
        return page.next()
                .map(with::next)
                .orElseGet(() -> with.end(page.completion().orElseThrow()));
    }

    /** The user with its date. */
    DirectoryUser addTo(DirectoryUser user) {
        return attributes.readsBirthday() ? new Read().all(List.of(user)).get(0) : user;
    }

    /** The dates of some users, and what they cost. For one thread. */
    private final class Read {
        private final Map<String, AttributeValue> dates = new HashMap<>();
        private CallCost cost = CallCost.NONE;

        List<DirectoryUser> all(List<DirectoryUser> users) {
            List<String> ids = users.stream()
                    .map(user -> user.id().externalId())
                    .filter(GraphUserSearch::isObjectId)
                    .toList();
            for (int from = 0; from < ids.size(); from += GraphBatch.LARGEST) {
                read(ids.subList(from, Math.min(ids.size(), from + GraphBatch.LARGEST)));
            }
            List<DirectoryUser> with = new ArrayList<>();
            for (DirectoryUser user : users) {
                AttributeValue date = dates.get(user.id().externalId());
                with.add(date == null ? user : with(user, date));
            }
            return with;
        }

        private void read(List<String> ids) {
            try {
                GraphBatch.Answers answers = batch.send(ids.stream()
                        .map(id -> new GraphBatch.Part(id, "/users/" + id + "?$select=id,birthday", null))
                        .toList());
                cost = cost.plus(answers.cost());
                for (String id : ids) {
                    answers.body(id)
                            .filter(body -> body.string("id").filter(id::equals).isPresent())
                            .ifPresent(body -> dates.put(id, date(body)));
                }
                if (ids.stream().noneMatch(dates::containsKey)) {
                    warn("of " + ids.size() + " users none could be read");
                }
            } catch (DirectoryException failure) {
                if (failure.code() == ErrorCode.INTERRUPTED
                        || failure.retryAfter().isPresent()) {
                    throw failure;
                }
                warn(failure.code().toString());
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

    private void warn(String problem) {
        if (warned.compareAndSet(false, true)) {
            LOG.warn(
                    "{}: 'birthday' is mapped and could not be read ({}). Keep the date of birth in a directory extension, an"
                            + " extension attribute or a custom security attribute",
                    directory,
                    problem);
        }
    }
}
