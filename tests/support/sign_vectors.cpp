// Signs requests given as JSON lines on stdin and prints what would be sent, one JSON line each.
#include <iostream>

#include "aws/signer.hpp"
#include "base/failure.hpp"
#include "json/json.hpp"

namespace {

using namespace order;

transport::Method method_named(const std::string &name) {
    using transport::Method;
    for (const Method method :
         {Method::get, Method::post, Method::put, Method::patch, Method::del}) {
        if (name == transport::method_name(method)) return method;
    }
    throw base::Failure(base::Code::argument, "There is no method " + name + ".");
}

transport::Request request_of(const json::Value &line) {
    transport::Request request;
    request.method = method_named(json::text_or_empty(line, "method"));
    request.url = json::text_or_empty(line, "url");
    request.body = json::text_or_empty(line, "body");
    for (const json::Value &header : json::elements(line, "headers")) {
        request.headers.push_back(
            {json::text_or_empty(header, "name"), json::text_or_empty(header, "value")});
    }
    return request;
}

json::Value as_json(const transport::Request &request) {
    json::Array headers;
    for (const transport::Header &header : request.headers) {
        headers.push_back(json::Object{{"name", header.name}, {"value", header.value}});
    }
    return json::Object{{"url", request.url}, {"headers", std::move(headers)}};
}

}  // namespace

int main() {
    std::string text;
    // One signer for all lines, so that kept keys must never be taken for another region or secret.
    aws::SigningKeyCache derived;
    while (std::getline(std::cin, text)) {
        const json::Value line = json::parse(text, "A line");
        aws::AwsKeys keys;
        keys.access_key_id = json::text_or_empty(line, "access_key_id");
        keys.secret_access_key = base::Secret(json::text_or_empty(line, "secret_access_key"));
        keys.session_token = base::Secret(json::text_or_empty(line, "session_token"));
        transport::Request request = request_of(line);
        try {
            aws::sign(request, keys, json::text_or_empty(line, "region"),
                      json::text_or_empty(line, "service"),
                      json::integer(line, "unix_ms").value_or(0), derived);
            std::cout << json::serialize(as_json(request)) << '\n';
        } catch (const base::Failure &failure) {
            std::cout << json::serialize(json::Object{{"refused", failure.message}}) << '\n';
        }
    }
}
