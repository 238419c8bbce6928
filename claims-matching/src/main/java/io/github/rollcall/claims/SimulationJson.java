package io.github.rollcall.claims;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A simulation's report as JSON. */
final class SimulationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SimulationJson() {}

    static String write(SimulationReport report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("records", report.records());
        root.put("sharingName", report.sharingName());
        root.put("truncated", report.truncated());
        root.put(
                "quality",
                report.quality().stream().map(SimulationJson::quality).toList());
        root.put(
                "forecasts",
                report.forecasts().stream().map(SimulationJson::forecast).toList());
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report could not be written as JSON", e);
        }
    }

    private static Map<String, Object> quality(ClaimQuality quality) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("claim", quality.claim().id());
        json.put("missing", quality.missing());
        json.put("unreadable", quality.unreadable());
        json.put("flags", quality.flags());
        return json;
    }

    private static Map<String, Object> forecast(PolicyForecast forecast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("policyId", forecast.policy().id());
        json.put("version", forecast.policy().version());
        json.put("hash", forecast.policy().hash());
        json.put("lackingData", forecast.lackingData());
        json.put("unclearData", forecast.unclearData());
        Map<String, Object> missing = new LinkedHashMap<>();
        forecast.missing().forEach((claim, count) -> missing.put(claim.id(), count));
        json.put("missing", missing);
        Map<String, Object> lookalikes = new LinkedHashMap<>();
        for (Likeness likeness : Likeness.values()) {
            lookalikes.put(likeness.name(), counts(forecast.lookalikes(likeness)));
        }
        json.put("lookalikes", lookalikes);
        json.put("examples", examples(forecast.examples()));
        return json;
    }

    private static Map<String, Object> counts(Lookalikes found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", found.records());
        json.put("others", found.others());
        return json;
    }

    private static List<Map<String, Object>> examples(List<LookalikePair> pairs) {
        return pairs.stream()
                .map(pair -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("first", pair.first());
                    json.put("second", pair.second());
                    json.put("likeness", pair.likeness().name());
                    return json;
                })
                .toList();
    }
}
