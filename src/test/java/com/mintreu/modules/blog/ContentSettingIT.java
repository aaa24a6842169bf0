package com.mintreu.modules.blog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mintreu.blackbox.Json;
import com.mintreu.starts.Node;
import com.mintreu.starts.OwnDatabase;
import com.mintreu.starts.World;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** How long a post's content may be is a setting, so it takes a start of its own. */
@EnabledIfSystemProperty(named = "mintreu.container", matches = "tomcat(-shipped)?")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ContentSettingIT {
    @Test
    void aPostsContentHasItsBoundFromTheSetting() throws SQLException {
        var settings = OwnDatabase.empty("content")
                .settings(
                        "mintreu.setup.token",
                        World.TOKEN,
                        "mintreu.password.cost",
                        "4",
                        "mintreu.blog.content",
                        "480");
        try (var node = Node.start("content", settings)) {
            var app = World.make(node.caller()).withKey(node.caller());
            var most = "é".repeat(240 << 10);

            app.make("blog/posts", "title", "Hello", "content", most);
            var refused = app.call("POST", "api/v1/blog/posts", Json.object("title", "Hello", "content", most + "x"));
            assertThat(refused.status()).as("%s", refused).isEqualTo(422);
            assertThat(refused.json().path("errors").path(0).path("pointer").asText())
                    .isEqualTo("/content");
            assertThat(refused.body()).contains("491520 bytes");
        }
    }
}
