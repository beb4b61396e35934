package org.qingyu.judgement.forecast;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** A fitted model as JSON, numbers to the last bit, and back. */
public final class ModelFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ModelFile() {}

    public static String textOf(FittedModel model) {
        ObjectNode root = JSON.createObjectNode();
        root.put("county", model.county());
        root.put("day", model.day().toString());
        root.put("first_day", model.firstDay().toString());
        root.put("series", model.series());
        root.put("weeks", model.weeks());
        ObjectNode horizons = root.putObject("horizons");
        for (ForecastHorizon horizon : ForecastHorizon.values()) {
            FittedModel.Fitted fitted = model.horizons().get(horizon);
            if (fitted != null) {
                write(fitted, horizons.putObject(horizon.name()));
            }
        }
        return root.toPrettyString() + "\n";
    }

    private static void write(FittedModel.Fitted fitted, ObjectNode into) {
        WeekRegression regression = fitted.regression();
        into.put("constant", regression.coefficients()[0]);
        ArrayNode features = into.putArray("features");
        for (int i = 0; i < regression.names().size(); i++) {
            features.addObject()
                    .put("name", regression.names().get(i))
                    .put("centre", regression.centres()[i])
                    .put("spread", regression.spreads()[i])
                    .put("coefficient", regression.coefficients()[i + 1]);
        }
        ArrayNode parts = into.putArray("parts");
        Mixture mixture = fitted.mixture();
        for (int part = 0; part < mixture.parts().size(); part++) {
            write(
                            mixture.dispersions().get(part),
                            parts.addObject().put("name", mixture.parts().get(part)))
                    .put("share", mixture.weights()[part])
                    .put("crps", fitted.scores().get(part));
        }
        into.putObject("calibration")
                .put("a", mixture.calibration().a())
                .put("b", mixture.calibration().b());
        write(fitted.county(), into.putObject("county_sum"));
        into.put("crps", fitted.scores().get(fitted.scores().size() - 1));
        into.put("past_forecasts", fitted.pastForecasts());
    }

    private static ObjectNode write(Dispersion dispersion, ObjectNode into) {
        return into.put("phi", dispersion.phi()).put("psi", dispersion.psi());
    }

    public static FittedModel read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            var horizons = new EnumMap<ForecastHorizon, FittedModel.Fitted>(ForecastHorizon.class);
            for (ForecastHorizon horizon : ForecastHorizon.values()) {
                JsonNode node = root.path("horizons").path(horizon.name());
                if (!node.isMissingNode()) {
                    horizons.put(horizon, fitted(node));
                }
            }
            return new FittedModel(
                    root.path("county").asText(),
                    LocalDate.parse(root.path("day").asText()),
                    LocalDate.parse(root.path("first_day").asText()),
                    root.path("series").asInt(),
                    root.path("weeks").asInt(),
                    horizons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FittedModel.Fitted fitted(JsonNode node) {
        JsonNode features = node.path("features");
        var names = new ArrayList<String>();
        double[] centres = new double[features.size()];
        double[] spreads = new double[features.size()];
        double[] coefficients = new double[features.size() + 1];
        coefficients[0] = node.path("constant").asDouble();
        for (int i = 0; i < centres.length; i++) {
            names.add(features.get(i).path("name").asText());
            centres[i] = features.get(i).path("centre").asDouble();
            spreads[i] = features.get(i).path("spread").asDouble();
            coefficients[i + 1] = features.get(i).path("coefficient").asDouble();
        }
        JsonNode parts = node.path("parts");
        var labels = new ArrayList<String>();
        var dispersions = new ArrayList<Dispersion>();
        var scores = new ArrayList<Double>();
        double[] shares = new double[parts.size()];
        for (int part = 0; part < shares.length; part++) {
            labels.add(parts.get(part).path("name").asText());
            dispersions.add(dispersion(parts.get(part)));
            scores.add(parts.get(part).path("crps").asDouble());
            shares[part] = parts.get(part).path("share").asDouble();
        }
        scores.add(node.path("crps").asDouble());
        JsonNode calibration = node.path("calibration");
        return new FittedModel.Fitted(
                new WeekRegression(List.copyOf(names), centres, spreads, coefficients),
                new Mixture(
                        List.copyOf(labels),
                        List.copyOf(dispersions),
                        shares,
                        new Calibration(
                                calibration.path("a").asDouble(1),
                                calibration.path("b").asDouble(1))),
                dispersion(node.path("county_sum")),
                scores,
                node.path("past_forecasts").asInt());
    }

    private static Dispersion dispersion(JsonNode node) {
        return new Dispersion(node.path("phi").asDouble(), node.path("psi").asDouble());
    }
}
