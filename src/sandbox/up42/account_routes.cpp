// The account around the orders: credits, licences, webhooks.
#include <algorithm>

#include "base/text.hpp"
#include "sandbox/imagery/collections.hpp"
#include "sandbox/up42/routes.hpp"

namespace order::sandbox {
namespace {

Reply balances(World &world, const Request &) {
    return json_reply(
        json::Object{{"available", json::Object{{"amount", world.account().credits}}}});
}

// Clients before 2.1.1 know whole credits only.
Reply legacy_balance(World &world, const Request &) {
    return data_reply(json::Object{{"balance", std::int64_t(world.account().credits)}});
}

Reply eula(World &, const Request &request) {
    const std::string id = request.path_value("id");
    for (const CollectionInfo &collection : all_collections())
        for (const DataProductInfo &product : collection.data_products)
            if (product.eula_id == id)
                return json_reply(json::Object{{"id", id}, {"isAccepted", true}});
    return not_found_reply(Family::v2, "Eula", id);
}

json::Object webhook_view(const Webhook &webhook) {
    return {{"id", webhook.id},
            {"name", webhook.name},
            {"url", webhook.url},
            {"events", to_array(webhook.events)},
            {"active", webhook.active},
            {"secret", webhook.secret},
            {"createdAt", timestamp(webhook.created)},
            {"updatedAt", timestamp(webhook.updated)}};
}

Reply webhook_events(World &, const Request &) {
    return data_reply(
        json::Array{json::Object{{"name", "order.status"}}, json::Object{{"name", "job.status"}}});
}

// The webhook the path names, in the workspace it names; nullptr when there is none.
Webhook *find_webhook(World &world, const Request &request) {
    if (request.path_value("workspace") != world.account().workspace_id) return nullptr;
    auto &webhooks = world.webhooks();
    const auto found = std::find_if(
        webhooks.begin(), webhooks.end(),
        [id = request.path_value("id")](const Webhook &webhook) { return webhook.id == id; });
    return found == webhooks.end() ? nullptr : &*found;
}

Reply unknown_webhook(const Request &request) {
    return not_found_reply(Family::v1, "Webhook", request.path_value("id"));
}

// Takes name, url, events, active and secret from the body; what is wrong with them, if anything.
std::optional<std::string> fill_webhook(const Request &request, Webhook &webhook) {
    const auto object = json_body(request);
    if (!object) return "The body is not a JSON object.";
    const json::Value body(*object);
    const std::string name = json::text_or_empty(body, "name");
    const std::string url = json::text_or_empty(body, "url");
    const json::Value *events = json::member(body, "events");
    const auto event_names = events == nullptr ? std::nullopt : text_list(*events);
    if (name.empty()) return "name is required.";
    if (!url.starts_with("https://")) return "url must begin with https://.";
    if (!event_names || event_names->empty()) return "events must be a list of event names.";
    for (const std::string &event : *event_names)
        if (event != "order.status" && event != "job.status") return "An event is not known.";
    webhook.name = name;
    webhook.url = url;
    webhook.events = *event_names;
    webhook.active = json::boolean(body, "active").value_or(false);
    if (const auto secret = json::text(body, "secret")) webhook.secret = *secret;
    return {};
}

Reply list_webhooks(World &world, const Request &request) {
    if (request.path_value("workspace") != world.account().workspace_id)
        return not_found_reply(Family::v1, "Workspace", request.path_value("workspace"));
    json::Array views;
    for (const Webhook &webhook : world.webhooks()) views.push_back(webhook_view(webhook));
    return data_reply(std::move(views));
}

Reply create_webhook(World &world, const Request &request) {
    if (request.path_value("workspace") != world.account().workspace_id)
        return not_found_reply(Family::v1, "Workspace", request.path_value("workspace"));
    Webhook webhook;
    if (const auto fault = fill_webhook(request, webhook))
        return error_reply(Family::v1, 400, *fault);
    webhook.id = world.new_id();
    webhook.created = webhook.updated = world.now();
    if (webhook.secret.empty()) webhook.secret = world.new_id();
    world.webhooks().push_back(webhook);
    return data_reply(webhook_view(webhook), 201);
}

Reply get_webhook(World &world, const Request &request) {
    const Webhook *webhook = find_webhook(world, request);
    return webhook == nullptr ? unknown_webhook(request) : data_reply(webhook_view(*webhook));
}

Reply update_webhook(World &world, const Request &request) {
    Webhook *webhook = find_webhook(world, request);
    if (webhook == nullptr) return unknown_webhook(request);
    if (const auto fault = fill_webhook(request, *webhook))
        return error_reply(Family::v1, 400, *fault);
    webhook->updated = world.now();
    return data_reply(webhook_view(*webhook));
}

Reply delete_webhook(World &world, const Request &request) {
    const Webhook *webhook = find_webhook(world, request);
    if (webhook == nullptr) return unknown_webhook(request);
    world.webhooks().erase(world.webhooks().begin() + (webhook - world.webhooks().data()));
    Reply reply;
    reply.status = 204;
    return reply;
}

// What the service sends to a webhook is not public, so nothing is sent: every test counts as run
// and none as succeeded.
Reply test_webhook(World &world, const Request &request) {
    const Webhook *webhook = find_webhook(world, request);
    if (webhook == nullptr) return unknown_webhook(request);
    json::Array details;
    for (const std::string &event : webhook->events)
        details.push_back(json::Object{{"event", event}, {"succeeded", false}});
    return data_reply(json::Object{{"startedAt", timestamp(world.now())},
                                   {"testsRun", webhook->events.size()},
                                   {"testsSucceeded", 0},
                                   {"testsDetails", std::move(details)}});
}

}  // namespace

void add_account_routes(Router &router, World &world) {
    const auto add = [&](std::string_view method, std::string_view path, Family family,
                         Reply (*handler)(World &, const Request &)) {
        router.add(method, path, family,
                   [&world, handler](const Request &request) { return handler(world, request); });
    };
    add("GET", "/v2/payments/balances", Family::v2, balances);
    add("GET", "/accounts/me/credits/balance", Family::v1, legacy_balance);
    add("GET", "/v2/eulas/{id}", Family::v2, eula);
    add("GET", "/webhooks/events", Family::v1, webhook_events);
    constexpr std::string_view all = "/workspaces/{workspace}/webhooks";
    constexpr std::string_view one = "/workspaces/{workspace}/webhooks/{id}";
    add("GET", all, Family::v1, list_webhooks);
    add("POST", all, Family::v1, create_webhook);
    add("GET", one, Family::v1, get_webhook);
    add("PUT", one, Family::v1, update_webhook);
    add("DELETE", one, Family::v1, delete_webhook);
    add("POST", base::concat(one, "/tests"), Family::v1, test_webhook);
}

}  // namespace order::sandbox
