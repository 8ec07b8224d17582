// A service, or whoever stands before it, may quote what it was sent: no error and no line of the
// log may show it.
#include <functional>
#include <set>
#include <vector>

#include "api/owned.hpp"
#include "support/wire_server.hpp"

namespace order::tests {
namespace {

struct Spelling {
    const char *name;
    std::string (*spell)(const std::string &);
};

std::string as_it_is(const std::string &text) { return text; }

std::string escaped(const std::string &text) {
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result;
}

std::string in_url(const std::string &text) {
    std::string result;
    for (const char c : text) {
        char escape[4];
        std::snprintf(escape, sizeof escape, "%%%02x", static_cast<unsigned char>(c));
        result += std::isalnum(static_cast<unsigned char>(c)) ? std::string(1, c) : escape;
    }
    return result;
}

std::string in_base64(const std::string &text) {
    constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const std::string whole = "user:" + text + ";;";
    std::string result;
    for (std::size_t i = 0; i + 2 < whole.size(); i += 3) {
        const unsigned group = static_cast<unsigned char>(whole[i]) << 16 |
                               static_cast<unsigned char>(whole[i + 1]) << 8 |
                               static_cast<unsigned char>(whole[i + 2]);
        for (const int shift : {18, 12, 6, 0}) result += digits[group >> shift & 63];
    }
    return result;
}

std::string cut(const std::string &text) { return text.substr(0, 14) + "..."; }
std::string far_behind(const std::string &text) { return std::string(2030, 'x') + " " + text; }

constexpr Spelling spellings[] = {{"as it is", as_it_is}, {"escaped", escaped},
                                  {"in a URL", in_url},   {"in base64", in_base64},
                                  {"cut", cut},           {"far behind", far_behind}};

// What gives a quote of any length away.
bool shows(const std::string &text, const std::string &secret) {
    for (const Spelling &spelling : spellings) {
        std::string quote = spelling.spell(secret);
        if (spelling.spell == far_behind) continue;
        // The user name before it in base64 is no secret, and its last characters may be cut.
        if (spelling.spell == in_base64) quote = quote.substr(8, quote.size() - 12);
        if (spelling.spell == cut) quote = secret.substr(0, 10);
        if (text.find(quote) != std::string::npos) return true;
    }
    return false;
}

// Answers the login with a token and everything else with what the test says.
class Quoting {
  public:
    explicit Quoting(std::string token)
        : token_(std::move(token)), server_([this](Peer &peer) { serve(peer); }) {}

    std::string url() const {
        std::string url = server_.url();
        url.pop_back();
        return url;
    }
    void answer_with(std::string reply, bool also_to_logins) {
        const std::lock_guard lock(mutex_);
        reply_ = std::move(reply);
        also_to_logins_ = also_to_logins;
    }

  private:
    void serve(Peer &peer) {
        while (const auto request = peer.read_request()) {
            std::string reply;
            {
                const std::lock_guard lock(mutex_);
                const bool is_login = request->target == "/token" && !also_to_logins_;
                reply = is_login ? answer("{\"access_token\":\"" + token_ + "\"}") : reply_;
            }
            if (!peer.send(reply)) return;
        }
    }

    const std::string token_;
    std::mutex mutex_;
    std::string reply_;
    bool also_to_logins_ = false;
    WireServer server_;
};

struct Listener {
    std::vector<std::string> lines;
    static void hear(void *self, int32_t, const char *line) {
        static_cast<Listener *>(self)->lines.emplace_back(line);
    }
};

using Call = std::function<order_code(order_client *, order_error **)>;

order_code status_of(order_client *client, order_error **error) {
    order_handle *handle = nullptr;
    order_code code = order_init(client, "an-order", &handle, error);
    const Owned<order_handle> owned(handle);
    int32_t state = 0;
    return code == ORDER_OK ? order_status(handle, &state, error) : code;
}

order_code info_of(order_client *client, order_error **error) {
    order_handle *handle = nullptr;
    order_code code = order_init(client, "an-order", &handle, error);
    const Owned<order_handle> owned(handle);
    order_snapshot *snapshot = nullptr;
    code = code == ORDER_OK ? order_snapshot_fetch(handle, &snapshot, error) : code;
    order_snapshot_free(snapshot);
    return code;
}

order_code cancel_of(order_client *client, order_error **error) {
    order_handle *handle = nullptr;
    order_code code = order_init(client, "an-order", &handle, error);
    const Owned<order_handle> owned(handle);
    int32_t state = 0;
    return code == ORDER_OK ? order_cancel(handle, &state, error) : code;
}

order_code list_of(order_client *client, order_error **error) {
    order_snapshot_list *list = nullptr;
    const order_code code = order_snapshot_list_fetch(client, nullptr, &list, error);
    order_snapshot_list_free(list);
    return code;
}

order_code trouble_of(order_client *client, order_error **error) {
    order_tracker *tracker = nullptr;
    order_code code = order_tracker_create(client, 0.05, 0, &tracker, error);
    const Owned<order_tracker> owned(tracker);
    if (code == ORDER_OK) code = order_tracker_add(tracker, "an-order", error);
    order_update *update = nullptr;
    if (code == ORDER_OK) code = order_tracker_next(tracker, 20'000, &update, error);
    const Owned<order_update> kept(update);
    const order_error *trouble = update ? order_update_error(update) : nullptr;
    for (const char *text : {order_error_message(trouble), order_error_provider_code(trouble),
                             order_error_request_id(trouble)}) {
        if (text) {
            // Shown by the error of this call, so that it is looked at with the others.
            order_settings *settings = nullptr;
            order_settings_create(&settings, nullptr);
            order_settings_set(settings, (std::string("no-such-") + text).c_str(), "x", error);
            order_settings_free(settings);
            if (error && *error) return order_error_code(*error);
        }
    }
    return code;
}

const std::vector<std::pair<const char *, Call>> calls = {{"status", status_of},
                                                          {"info", info_of},
                                                          {"cancel", cancel_of},
                                                          {"list", list_of},
                                                          {"track", trouble_of}};

std::vector<std::string> replies_quoting(const std::string &quote) {
    std::string line = quote;
    const std::string headers = "x-request-id: " + line + "\r\nx-amzn-requestid: " + line +
                                "\r\nx-amzn-errortype: " + line + "\r\n";
    std::vector<std::string> replies;
    for (const std::string &body :
         {"{\"title\":\"" + quote + "\",\"detail\":\"it was " + quote + "\"}",
          "{\"error\":{\"code\":\"" + quote + "\",\"message\":\"no " + quote + "\",\"details\":\"" +
              quote + "\"},\"data\":null}",
          "{\"error\":\"" + quote + "\",\"error_description\":\"a " + quote + "\"}",
          "{\"message\":\"" + quote + "\",\"code\":\"" + quote + "\",\"__type\":\"" + quote +
              "\",\"ResourceId\":\"" + quote + "\",\"ResourceType\":\"" + quote + "\"}",
          "<html>" + quote + "</html>"}) {
        for (const int status : {200, 301, 400, 401, 403, 404, 409, 429, 500}) {
            replies.push_back(answer(body, status, headers));
        }
    }
    return replies;
}

// Answers calls with replies that quote the secret, and looks at all there is to see. The calls
// take turns: each meets every spelling, every body and every status, though not all of them
// together.
void expect_hidden(Quoting &service, const Owned<order_client> &client, const std::string &secret,
                   bool is_of_login, Listener &log) {
    std::set<std::string> shown;
    std::size_t turn = 0;
    for (const Spelling &spelling : spellings) {
        // In JSON and in headers it has to stand as a whole.
        std::string quote = spelling.spell(secret);
        if (spelling.spell == as_it_is && quote != escaped(quote)) continue;
        for (const std::string &reply : replies_quoting(quote)) {
            const auto &[name, call] = calls[turn++ % calls.size()];
            service.answer_with(reply, is_of_login);
            order_error *error = nullptr;
            call(client.get(), &error);
            for (const char *text :
                 {order_error_message(error), order_error_provider_code(error),
                  order_error_request_id(error), order_error_reference(error),
                  order_error_resource_id(error), order_error_resource_kind(error)}) {
                if (text && shows(text, secret)) {
                    shown.insert(std::string(name) + ", " + spelling.name + ": " + text);
                }
            }
            order_error_free(error);
        }
    }
    for (const std::string &line : log.lines) {
        if (shows(line, secret)) shown.insert("log: " + line);
    }
    EXPECT_FALSE(log.lines.empty());
    order_text *description = nullptr;
    EXPECT_EQ(order_client_describe(client.get(), &description, nullptr), ORDER_OK);
    EXPECT_FALSE(shows(order_text_value(description), secret));
    order_text_free(description);
    for (const std::string &text : shown) ADD_FAILURE() << text.substr(0, 300);
}

Owned<order_settings> settings_of(const Quoting &service, Listener &log,
                                  const std::vector<std::pair<const char *, std::string>> &more) {
    auto settings = closed_settings(service.url());
    for (const auto &[name, value] : more) {
        EXPECT_EQ(order_settings_set(settings.get(), name, value.c_str(), nullptr), ORDER_OK);
    }
    EXPECT_EQ(
        order_settings_set_log(settings.get(), Listener::hear, &log, ORDER_LOG_DEBUG, nullptr),
        ORDER_OK);
    return settings;
}

}  // namespace

TEST(Secrets, ABearerTokenIsShownNowhere) {
    for (const std::string secret : {"eyJhbGciOiJSUzI1NiJ9.canary-of-a-token.c2lnbmF0dXJl"}) {
        Quoting service("unused");
        Listener log;
        const auto client = client_of(settings_of(service, log, {{"up42.token", secret}}));
        expect_hidden(service, client, secret, false, log);
    }
}

TEST(Secrets, ATokenThatALoginGaveIsShownNowhere) {
    const std::string secret = "fetched-canary-token.0123456789";
    Quoting service(secret);
    Listener log;
    const auto client = client_of(settings_of(
        service, log,
        {{"up42.token", ""}, {"up42.username", "me"}, {"up42.password", "unquoted-pw"}}));
    expect_hidden(service, client, secret, false, log);
}

TEST(Secrets, APasswordIsShownNowhere) {
    const std::string secret = "canary pass\\word \"quoted\" 100%&+";
    Quoting service("unused");
    Listener log;
    const auto client = client_of(settings_of(
        service, log, {{"up42.token", ""}, {"up42.username", "me"}, {"up42.password", secret}}));
    expect_hidden(service, client, secret, true, log);
}

TEST(Secrets, AProjectKeyIsShownNowhere) {
    const std::string secret = "canary.key/of+a~project";
    Quoting service("unused");
    Listener log;
    const auto client = client_of(settings_of(
        service, log,
        {{"up42.token", ""}, {"up42.project_id", "a-project"}, {"up42.project_api_key", secret}}));
    expect_hidden(service, client, secret, true, log);
}

TEST(Secrets, AwsKeysAreShownNowhere) {
    const std::string key = "canary+of/a+secret+access+key+0123456789";
    const std::string token = "IQoJb3JpZ2luX2VjEcanary//////////session+token==";
    Quoting service("unused");
    Listener log;
    const auto client = client_of(
        settings_of(service, log,
                    {{"outposts.secret_access_key", key}, {"outposts.session_token", token}}),
        "outposts");
    expect_hidden(service, client, key, false, log);
    expect_hidden(service, client, token, false, log);
}

TEST(Secrets, TheProxysPasswordIsShownNowhere) {
    const std::string secret = "canary-of-a-proxy";
    Quoting service("unused");
    Listener log;
    const auto client =
        client_of(settings_of(service, log,
                              {{"proxy", "http://me:" + secret + "@" + service.url().substr(7)},
                               {"up42.api_url", "http://api.example.invalid"}}));
    (void)client;
    expect_hidden(service, client, secret, false, log);
}

}  // namespace order::tests
