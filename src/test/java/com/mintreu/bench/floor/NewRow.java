package com.mintreu.bench.floor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A row to be written, and the answer that tells of it. */
interface NewRow {
    void insert(long tenant, Connection connection) throws SQLException;

    /** As the platform's JSON. */
    void write(JsonGenerator json) throws IOException;
}
