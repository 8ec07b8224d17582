// A running order-sandbox, and the calls that set its scene.
package io.liborder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class Sandbox implements AutoCloseable {
    private final Process process;
    private final String up42;
    private final String outposts;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of((InetSocketAddress) null)).build();

    Sandbox(String... options) {
        try {
            ProcessBuilder builder = new ProcessBuilder(System.getenv("ORDER_SANDBOX"), "--port", "0");
            for (String option : options) {
                builder.command().add(option);
            }
            // A sanitizer preloaded for the virtual machine is not for the other side.
            builder.environment().remove("LD_PRELOAD");
            process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String line = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
            int second = line.indexOf("\"outposts\"");
            up42 = line.substring(0, second);
            outposts = line.substring(second);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Settings settings() {
        Settings settings = new Settings().set("environment", "false").set("retry_delay_ms", "1")
                .set("place_lookup_ms", "60000");
        for (String name : new String[] {"api_url", "token_url", "userinfo_url", "username", "password"}) {
            settings.set("up42." + name, member(up42, name));
        }
        return settings;
    }

    /** The same for another process. */
    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (String name : new String[] {"api_url", "token_url", "userinfo_url", "username", "password"}) {
            variables.put("UP42_" + name.toUpperCase(Locale.ROOT), member(up42, name));
        }
        return variables;
    }

    Settings hardwareSettings() {
        return new Settings().set("environment", "false").set("retry_delay_ms", "1").set("place_lookup_ms", "60000")
                .set("outposts.endpoint_url", member(outposts, "url"))
                .set("outposts.region", member(outposts, "region"))
                .set("outposts.access_key_id", member(outposts, "access_key_id"))
                .set("outposts.secret_access_key", member(outposts, "secret_access_key"));
    }

    String orderIn(String status) {
        return first(post("/orders", "{\"count\":1,\"hold\":true,\"status\":\"" + status + "\"}"));
    }

    String taskingOrderIn(String subStatus) {
        return first(post("/orders", "{\"count\":1,\"hold\":true,\"type\":\"TASKING\",\"status\":\"PLACED\","
                + "\"subStatus\":\"" + subStatus + "\"}"));
    }

    String hardwareOrder(String description) {
        return first(postHardware("/orders", description));
    }

    String asset(String description) {
        return member(post("/assets", description), "id");
    }

    /** Moves an order to a status from another thread after a moment. */
    void moveLater(String order, String status) {
        new Thread(() -> {
            pause(150);
            post("/orders/" + order, "{\"status\":\"" + status + "\"}");
        }).start();
    }

    void fault(String method, String path, String what) {
        post("/faults", faulty(method, path, what));
    }

    /** The next answer on this path is this JSON. */
    void answer(String method, String path, String json) {
        post("/faults", answering(method, path, json));
    }

    /** The fault of which the next answer on this path is this JSON. */
    static String answering(String method, String path, String json) {
        return faulty(method, path, "{\"status\":200,\"headers\":{\"Content-Type\":\"application/json\"},\"body\":"
                + Json.array(List.of(json)).replaceAll("^\\[|]$", "") + "}");
    }

    private static String faulty(String method, String path, String what) {
        return "{\"method\":\"" + method + "\",\"path\":\"" + path + "\",\"do\":" + what + "}";
    }

    /** Waits until it was asked for this path, or what begins like it. */
    void untilSeen(String path) {
        String url = member(up42, "api_url") + "/sandbox/requests?method=GET&path=" + path + "*";
        for (int i = 0; i < 3000; i++) {
            if (send(HttpRequest.newBuilder(URI.create(url)).GET()).contains("\"target\"")) {
                return;
            }
            pause(10);
        }
        throw new IllegalStateException("nobody asked for " + path);
    }

    void reset() {
        post("/reset", "{}");
        postHardware("/reset", "{}");
    }

    String post(String path, String body) {
        return send(member(up42, "api_url") + "/sandbox" + path, body);
    }

    String postHardware(String path, String body) {
        return send(member(outposts, "url") + "/sandbox" + path, body);
    }

    private String send(String url, String body) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of a text member, wherever it stands. */
    static String member(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException(name + " is not in " + json);
        }
        return matcher.group(1);
    }

    private static String first(String ids) {
        Matcher matcher = Pattern.compile("\\[\"([^\"]*)\"").matcher(ids);
        if (!matcher.find()) {
            throw new IllegalStateException("no id in " + ids);
        }
        return matcher.group(1);
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
