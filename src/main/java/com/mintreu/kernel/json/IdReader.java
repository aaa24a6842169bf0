package com.mintreu.kernel.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.mintreu.kernel.rows.Id;
import java.io.IOException;

/** Reads an id from the string that it is outside. */
final class IdReader extends StdDeserializer<Id> {
    static final String RULE = "an id, a string of 13 letters and digits";

    IdReader() {
        super(Id.class);
    }

    @Override
    public Id deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) return (Id) context.handleUnexpectedToken(Id.class, json);
        var text = json.getText();
        var id = Id.parse(text);
        return id.isPresent() ? id.get() : (Id) context.handleWeirdStringValue(Id.class, text, "no id");
    }
}
