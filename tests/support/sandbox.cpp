#include "support/sandbox.hpp"

#include <curl/curl.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>

#include "transport/url.hpp"

extern char **environ;

namespace order::support {
namespace {

// The first line that comes out of a pipe.
std::string read_line(int descriptor) {
    std::string line;
    char c = 0;
    while (read(descriptor, &c, 1) == 1 && c != '\n') line += c;
    return line;
}

std::size_t append(char *bytes, std::size_t size, std::size_t count, void *text) {
    static_cast<std::string *>(text)->append(bytes, size * count);
    return size * count;
}

}  // namespace

Sandbox::Sandbox(const std::string &program, const std::vector<std::string> &arguments) {
    std::vector<std::string> words = {program, "--port", "0"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> argv;
    for (std::string &word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    const int failed =
        posix_spawn(&process_, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    const std::string line = failed ? std::string() : read_line(ends[0]);
    close(ends[0]);
    if (line.empty()) throw std::runtime_error("the sandbox did not start: " + program);
    facts_ = json::parse(line, "the sandbox's first line");
    control_url_ = up42("api_url") + "/sandbox";
    ca_file_ = up42("ca_file");
}

Sandbox::~Sandbox() {
    kill(process_, SIGTERM);
    waitpid(process_, nullptr, 0);
}

std::string Sandbox::of_part(std::string_view part, std::string_view name) const {
    const json::Value *facts = json::member(facts_, part);
    return facts ? json::text_or_empty(*facts, name) : std::string();
}

std::string Sandbox::up42(std::string_view name) const { return of_part("up42", name); }
std::string Sandbox::outposts(std::string_view name) const { return of_part("outposts", name); }

std::vector<std::pair<std::string, std::string>> Sandbox::settings() const {
    std::vector<std::pair<std::string, std::string>> pairs = {{"environment", "false"}};
    for (const char *name : {"api_url", "token_url", "userinfo_url", "username", "password"}) {
        pairs.emplace_back(std::string("up42.") + name, up42(name));
    }
    if (!ca_file_.empty()) pairs.emplace_back("ca_file", ca_file_);
    return pairs;
}

std::vector<std::pair<std::string, std::string>> Sandbox::outposts_settings() const {
    std::vector<std::pair<std::string, std::string>> pairs = {
        {"environment", "false"}, {"outposts.endpoint_url", outposts("url")}};
    for (const char *name : {"access_key_id", "secret_access_key", "region"}) {
        pairs.emplace_back(std::string("outposts.") + name, outposts(name));
    }
    if (!ca_file_.empty()) pairs.emplace_back("ca_file", ca_file_);
    return pairs;
}

json::Value Sandbox::get(const std::string &path) const {
    return call("GET", control_url_ + path, nullptr);
}
json::Value Sandbox::post(const std::string &path, const std::string &body) const {
    return call("POST", control_url_ + path, &body);
}
void Sandbox::remove(const std::string &path) const {
    call("DELETE", control_url_ + path, nullptr);
}
json::Value Sandbox::post_to_outposts(const std::string &path, const std::string &body) const {
    return call("POST", outposts("url") + "/sandbox" + path, &body);
}

std::size_t Sandbox::seen(const std::string &method, const std::string &path) const {
    const json::Value answer = get("/requests?method=" + transport::percent_encode(method) +
                                   "&path=" + transport::percent_encode(path));
    const auto listed = json::elements(answer, "requests");
    return listed.empty() ? json::elements(answer).size() : listed.size();
}

json::Value Sandbox::call(const char *method, const std::string &url,
                          const std::string *body) const {
    const std::unique_ptr<CURL, void (*)(CURL *)> curl(curl_easy_init(), curl_easy_cleanup);
    const std::unique_ptr<curl_slist, void (*)(curl_slist *)> headers(
        curl_slist_append(nullptr, "Content-Type: application/json"), curl_slist_free_all);
    std::string answer;
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_PROXY, "");
    curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, append);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer);
    if (!ca_file_.empty()) curl_easy_setopt(curl.get(), CURLOPT_CAINFO, ca_file_.c_str());
    if (body) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, body->data());
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(body->size()));
    }
    const CURLcode result = curl_easy_perform(curl.get());
    if (result != CURLE_OK) throw std::runtime_error(url + ": " + curl_easy_strerror(result));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status / 100 != 2)
        throw std::runtime_error(url + ": " + std::to_string(status) + " " + answer);
    return answer.empty() ? json::Value(nullptr) : json::parse(answer, "the sandbox's answer");
}

}  // namespace order::support
