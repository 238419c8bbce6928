package io.github.rollcall.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-21")
class EnrollmentStatusTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void nobodyIsEnrolledWithoutAVerification() {
        assertThat(EnrollmentStatus.notEnrolled().isEnrolled()).isFalse();
        assertThat(EnrollmentStatus.notEnrolled().at()).isEmpty();
        assertThat(EnrollmentStatus.notEnrolled()).hasToString("NOT_ENROLLED");
    }

    @Test
    void anEnrolmentSaysWhenItHappened() {
        EnrollmentStatus enrolled = EnrollmentStatus.enrolled(NOON);

        assertThat(enrolled.isEnrolled()).isTrue();
        assertThat(enrolled.at()).contains(NOON);
        assertThat(enrolled).hasToString("ENROLLED at 2026-11-20T12:00:00Z");
    }

    @Test
    void twoEnrolmentsAreEqualWhenTheirTimesAre() {
        assertThat(EnrollmentStatus.enrolled(NOON))
                .isEqualTo(EnrollmentStatus.enrolled(NOON))
                .hasSameHashCodeAs(EnrollmentStatus.enrolled(NOON))
                .isNotEqualTo(EnrollmentStatus.enrolled(NOON.plusNanos(1)))
                .isNotEqualTo(EnrollmentStatus.notEnrolled());
    }
}
