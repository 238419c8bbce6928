package io.github.rollcall.okta;

import io.github.rollcall.directory.DirectoryException;
import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.ErrorKind;
import io.github.rollcall.directory.UserAttribute;
import io.github.rollcall.directory.connector.CallCost;
import io.github.rollcall.directory.wire.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the profiles of the org have the attributes that are mapped. A user object leaves out attributes without a value, so
 * a name that does not exist looks like one that nobody has a value for. Asked only where schemas may be read, and not in
 * every run: an org with many user types has many schemas, and they hardly ever change.
 */
final class OktaSchemaCheck {
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Duration MENDED_WITHIN = Duration.ofHours(1);

    private final OktaSchemas schemas;
    private final OktaReads reads;
    private final OktaSettings settings;
    private final KeptAnswer<List<String>> answer;

    OktaSchemaCheck(OktaSchemas schemas, OktaReads reads, OktaSettings settings) {
        this.schemas = schemas;
        this.reads = reads;
        this.settings = settings;
        // Who mends the profile wants to see it.
        this.answer = new KeptAnswer<>(settings.clock(), found -> found.isEmpty() ? GOOD_FOR : MENDED_WITHIN);
    }

    /** What an administrator should know. */
    Reply<List<String>> warnings() {
        if (!reads.isGranted(OktaScope.SCHEMAS.wireName())) {
            return new Reply<>(List.of(), CallCost.NONE);
        }
        try {
            return answer.get(() -> {
                Reply<OktaProfileSchema> schema = schemas.read();
                return new Reply<>(warnings(schema.value()), schema.cost());
            });
        } catch (DirectoryException failure) {
            if (failure.kind() == ErrorKind.AUTHORIZATION || failure.code() == ErrorCode.INTERRUPTED) {
                throw failure;
            }
            return new Reply<>(List.of(), CallCost.ONE_REQUEST);
        }
    }

    private List<String> warnings(OktaProfileSchema schema) {
        List<String> warnings = new ArrayList<>();
        settings.attributes()
                .mapping()
                .forEach((attribute, names) -> names.forEach(name -> {
                    List<String> without = schema.userTypes().stream()
                            .filter(type -> schema.attribute(name)
                                    .filter(known -> known.userTypes().contains(type))
                                    .isEmpty())
                            .toList();
                    if (!without.isEmpty()) {
                        warnings.add("the profile has no attribute '" + name + "', which " + attribute.name()
                                + " is mapped to, for the user types " + String.join(", ", without)
                                + proposal(attribute, schema));
                    }
                }));
        return warnings;
    }

    private static String proposal(UserAttribute attribute, OktaProfileSchema schema) {
        List<String> likely = attribute.equals(UserAttribute.BIRTHDATE)
                ? schema.birthdates().stream()
                        .map(OktaProfileSchema.Attribute::name)
                        .toList()
                : List.of();
        return likely.isEmpty()
                ? "; map another one, or add it to the profile"
                : "; likely it is one of: " + String.join(", ", likely);
    }
}
