package com.mintreu.bench.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.mintreu.bench.rounds.Figures;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;

/** The results for other programs. */
final class JsonFile {
    private final Results results;
    private final JsonGenerator json;

    private JsonFile(Results results, JsonGenerator json) {
        this.results = results;
        this.json = json;
    }

    static void write(Results results, Writer out) throws IOException {
        try (var json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
            new JsonFile(results, json).write();
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("at", Instant.now().toString());
        json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
        json.writeStringField("java", System.getProperty("java.runtime.version"));
        json.writeArrayFieldStart("figures");
        for (var each : results.figures) figures(each);
        json.writeEndArray();
        json.writeObjectFieldStart("startSeconds");
        for (var start : results.starts.entrySet()) json.writeNumberField(start.getKey(), start.getValue());
        json.writeEndObject();
        memory();
        budgets();
        json.writeArrayFieldStart("notes");
        for (var note : results.notes) json.writeString(note);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void figures(Figures each) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", each.of());
        json.writeStringField("contender", each.contender());
        json.writeNumberField("connections", each.connections());
        json.writeNumberField("answers", each.answers());
        json.writeNumberField("requestsPerSecond", each.perSecond());
        json.writeNumberField("spread", each.spread());
        json.writeNumberField("p50Ms", each.p50());
        json.writeNumberField("p99Ms", each.p99());
        json.writeNumberField("serverCpuMs", each.server());
        json.writeNumberField("compilerCpuMs", each.compiler());
        json.writeNumberField("databaseCpuMs", each.database());
        json.writeNumberField("loadCpuMs", each.load());
        json.writeNumberField("statements", each.statements());
        json.writeObjectFieldStart("wrongAnswers");
        for (var wrong : each.wrong().entrySet())
            json.writeNumberField(String.valueOf(wrong.getKey()), wrong.getValue());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void memory() throws IOException {
        json.writeObjectFieldStart("memoryMb");
        for (var held : results.memory.entrySet()) {
            json.writeObjectFieldStart(held.getKey());
            json.writeNumberField("heap", held.getValue().heap());
            json.writeNumberField("resident", held.getValue().resident());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void budgets() throws IOException {
        json.writeArrayFieldStart("budgets");
        for (var verdict : Verdict.of(results)) {
            json.writeStartObject();
            json.writeStringField("budget", verdict.budget().promise());
            json.writeStringField("limit", verdict.budget().limitText());
            json.writeStringField("verdict", verdict.word());
            if (verdict.measure().isPresent()) {
                json.writeNumberField("figure", verdict.measure().get().value());
                json.writeStringField("told", verdict.measure().get().told());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
