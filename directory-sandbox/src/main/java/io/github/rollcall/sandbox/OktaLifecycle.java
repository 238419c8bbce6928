package io.github.rollcall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.UUID;

/** {@code /users/{id}/lifecycle/...}: what may be done in which status, and what it does. */
final class OktaLifecycle {
    private static final String PASSWORD_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 8;
    private static final int TOKEN_LENGTH = 20;

    private final String baseUrl;
    private final SandboxDirectory directory;
    private final OktaUserShape shape;
    private final SecureRandom random = new SecureRandom();

    OktaLifecycle(String baseUrl, SandboxDirectory directory, OktaUserShape shape) {
        this.baseUrl = baseUrl;
        this.directory = directory;
        this.shape = shape;
    }

    Answer handle(OktaAccountState account, String operation, Call call) {
        if (call.header("Content-Length") == null && call.header("Transfer-Encoding") == null) {
            return Answer.status(411);
        }
        if (!account.user().employee().status().enabled()) {
            return notInThisStatus();
        }
        if (account.user().override("transitioningToStatus") != null) {
            return OktaErrors.error(409, "E0000112", "Cannot update this user because they are still being activated.");
        }
        return switch (operation) {
            case "expire_password" -> expire(account);
            case "expire_password_with_temp_password" -> temporaryPassword(account, call);
            case "reset_password" -> resetPassword(account, call);
            case "reset_factors" -> resetFactors(account);
            case "unlock" -> unlock(account);
            default -> OktaErrors.error(404, "E0000008", "The requested path was not found");
        };
    }

    private Answer expire(OktaAccountState account) {
        if (!canExpire(account.user().employee().status())) {
            return notInThisStatus();
        }
        if (!account.provider().isHere() && !account.provider().isDirectory()) {
            return noPasswordHere(account);
        }
        move(account, EmployeeStatus.PASSWORD_EXPIRED);
        return Answer.json(200, shape.single(account.user()));
    }

    private Answer temporaryPassword(OktaAccountState account, Call call) {
        if (!canExpire(account.user().employee().status())) {
            return notInThisStatus();
        }
        if (!account.provider().isHere()) {
            return noPasswordHere(account);
        }
        String password = temporary();
        account.setPassword(password, directory.now());
        move(account, EmployeeStatus.PASSWORD_EXPIRED);
        revokeIfAsked(account, call);
        return Answer.json(200, Json.object().put("tempPassword", password));
    }

    private Answer resetPassword(OktaAccountState account, Call call) {
        String sendEmail = call.query("sendEmail");
        if (sendEmail == null || call.query("provider") != null) {
            return OktaErrors.error(400, "E0000001", "Api validation failed: sendEmail");
        }
        if (!account.provider().isHere()) {
            return noPasswordHere(account);
        }
        String link = baseUrl + "/signin/reset-password/"
                + UUID.randomUUID().toString().replace("-", "").substring(0, TOKEN_LENGTH);
        move(account, EmployeeStatus.RECOVERY);
        revokeIfAsked(account, call);
        ObjectNode body = Json.object();
        if (sendEmail.equals("true")) {
            account.mailLink(link);
        } else {
            account.issueLink(link);
            body.put("resetPasswordUrl", link);
        }
        return Answer.json(200, body);
    }

    private static Answer resetFactors(OktaAccountState account) {
        account.factors().clear();
        return Answer.json(200, Json.object());
    }

    private Answer unlock(OktaAccountState account) {
        boolean locked = account.user().employee().status() == EmployeeStatus.LOCKED_OUT;
        if (!locked || !account.provider().isHere()) {
            return OktaErrors.error(403, "E0000032", "Unlock is not allowed for this user.");
        }
        move(account, EmployeeStatus.ACTIVE);
        return Answer.json(200, Json.object());
    }

    /** Whether the password of an account in this status can be expired. */
    static boolean canExpire(EmployeeStatus status) {
        return switch (status) {
            case ACTIVE, RECOVERY, PASSWORD_EXPIRED -> true;
            case STAGED, PROVISIONED, LOCKED_OUT, SUSPENDED, DEPROVISIONED -> false;
        };
    }

    private void move(OktaAccountState account, EmployeeStatus status) {
        directory.change(account.user().id(), known -> known.withStatus(status));
    }

    private static void revokeIfAsked(OktaAccountState account, Call call) {
        if ("true".equals(call.query("revokeSessions"))) {
            account.endSessions(false, false);
        }
    }

    private static Answer notInThisStatus() {
        return OktaErrors.error(403, "E0000038", "This operation is not allowed in the user's current status.");
    }

    private static Answer noPasswordHere(OktaAccountState account) {
        return account.provider().isDirectory()
                ? OktaErrors.error(403, "E0000034", "Forgot password not allowed on specified user")
                : OktaErrors.error(403, "E0000017", "Password reset failed");
    }

    private String temporary() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(PASSWORD_CHARACTERS.charAt(random.nextInt(PASSWORD_CHARACTERS.length())));
        }
        return password.toString();
    }
}
