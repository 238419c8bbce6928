package io.github.rollcall.okta;

import io.github.rollcall.directory.ErrorCode;
import io.github.rollcall.directory.reset.AuthenticationMethod;
import io.github.rollcall.directory.reset.AuthenticationMethod.Kind;
import io.github.rollcall.directory.wire.JsonObject;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The factors a user has enrolled. Okta lists those that its enrolment policy allows, judged by the network the request
 * comes from, so the list can be short. Of a row nothing is kept but what it is: rows hold numbers, addresses and, while an
 * enrolment is under way, its secret.
 */
final class OktaMethods {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~=+-]{1,200}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9:_.-]{1,60}");
    private static final String NOT_ENROLLED = "NOT_SETUP";

    private final OktaClients clients;
    private final OktaRows rows;

    OktaMethods(OktaClients clients, OktaRows rows) {
        this.clients = clients;
        this.rows = rows;
    }

    /** All factors that are listed; a reset removes every one of them. */
    List<AuthenticationMethod> of(String userId) {
        return rows.all(clients.address("/api/v1/users/" + clients.segment(userId) + "/factors")).stream()
                .filter(row -> !row.string("status").orElse("").equals(NOT_ENROLLED))
                .map(OktaMethods::method)
                .toList();
    }

    private static AuthenticationMethod method(JsonObject row) {
        String id = row.string("id")
                .filter(text -> ID.matcher(text).matches())
                .orElseThrow(() -> OktaRows.invalid(ErrorCode.RESPONSE_INVALID, "a factor lacks its id"));
        String type = word(row, "factorType");
        return new AuthenticationMethod(id, kind(type), type + "/" + word(row, "provider"), true);
    }

    private static String word(JsonObject row, String name) {
        return row.string(name).filter(text -> WORD.matcher(text).matches()).orElse("unknown");
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "call", "sms" -> Kind.PHONE;
            case "email" -> Kind.EMAIL;
            case "push" -> Kind.AUTHENTICATOR_APP;
            case "signed_nonce" -> Kind.DEVICE_KEY;
            case "question" -> Kind.SECURITY_QUESTION;
            case "token:software:totp" -> Kind.SOFTWARE_TOKEN;
            case "token", "token:hardware", "token:hotp" -> Kind.HARDWARE_TOKEN;
            case "u2f", "webauthn" -> Kind.PASSKEY;
            case "web" -> Kind.EXTERNAL;
            default -> Kind.OTHER;
        };
    }
}
