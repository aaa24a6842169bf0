package com.mintreu.launch;

import java.util.function.UnaryOperator;

/** What the run command prints at its end: where to go, as whom, and something to paste. */
final class Welcome {
    private static final String PLACES = """

            Mintreu is running. Ctrl-C stops it.

              Start page       http://localhost:{port}/
              API              http://localhost:{port}/api/v1
              API description  http://localhost:{port}/openapi.yaml
              Health           http://localhost:{health}/health/ready
            """;
    private static final String DEMO = """
              Demo company     http://{domain}:{port}/api/v1/blog/posts

              Operator         {operator}  {operator.password}
              Demo member      {member}      {member.password}
              API key          {api.key}
              API secret       {api.secret}

            A session to paste into another terminal: all posts as the application sees them, drafts too; the published ones
            as a visitor sees them; then a new post is written, and published.

              API=http://localhost:{port}/api/v1
              KEY={api.key}:{api.secret}
              curl -u "$KEY" "$API/blog/posts"
              curl http://{domain}:{port}/api/v1/blog/posts
              POST=$(curl -s -u "$KEY" "$API/blog/posts" -H 'Content-Type: application/json' \\
                -d '{"title": "Hello from curl", "content": "Written with an API key."}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
              curl -u "$KEY" -X PUT "$API/blog/posts/$POST/publication"

            """;

    private Welcome() {}

    static String withoutDemo(int port, int healthPort) {
        return PLACES.replace("{port}", String.valueOf(port)).replace("{health}", String.valueOf(healthPort));
    }

    static String withDemo(int port, int healthPort, UnaryOperator<String> secrets) {
        var text = withoutDemo(port, healthPort)
                + DEMO.replace("{port}", String.valueOf(port))
                        .replace("{domain}", Demo.DOMAIN)
                        .replace("{operator}", Demo.OPERATOR)
                        .replace("{member}", Demo.MEMBER);
        for (var key : new String[] {"operator.password", "member.password", "api.key", "api.secret"}) {
            text = text.replace("{" + key + "}", secrets.apply(key));
        }
        return text;
    }
}
