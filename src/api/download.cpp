// Downloads: an asset on its way to disk.
#include <algorithm>
#include <atomic>

#include "api/guard.hpp"
#include "api/record.hpp"
#include "api/text.hpp"
#include "api/types.hpp"
#include "core/delivery/delivery.hpp"

namespace api = order::api;
namespace base = order::base;
namespace core = order::core;

// How long a download works before the numbers that other threads ask for are renewed.
static constexpr int64_t slice_ms = 100;

struct order_download : api::Handle<api::Tag::download> {
    order_download(api::Access access_, std::string_view asset_id, std::string_view folder,
                   const core::DeliveryRules &rules)
        : access(std::move(access_)),
          delivery(std::make_unique<core::Delivery>(access.shared_provider(), std::string(asset_id),
                                                    std::string(folder), rules,
                                                    access.session().log)) {}

    ~order_download() {
        // Closing the transfer in a child made by fork() would break the parent's.
        if (!access.is_ours()) static_cast<void>(delivery.release());
    }

    core::Phase advance(base::Instant until) {
        // What is complete may be read by other threads, so it is left as it is.
        if (is_done) return core::Phase::done;
        const base::Call call = access.call_until(base::forever);
        try {
            delivery->advance(until, call);
        } catch (const base::Failure &) {
            publish();
            throw;
        }
        publish();
        return delivery->phase();
    }

    void publish() {
        received_bytes = delivery->received_bytes();
        total_bytes = delivery->total_bytes();
        unpacked_bytes = delivery->unpacked_bytes();
        is_done = delivery->phase() == core::Phase::done;
    }

    api::Access access;
    std::unique_ptr<core::Delivery> delivery;
    // For the threads that ask while another one works.
    std::atomic<int64_t> received_bytes{0};
    std::atomic<int64_t> total_bytes{core::unknown_count};
    std::atomic<int64_t> unpacked_bytes{0};
    std::atomic<bool> is_done{false};
};

order_code order_download_create(order_client *client, const char *asset_id, const char *folder,
                                 int32_t flags, order_download **download_out,
                                 order_error **error_out) noexcept {
    return api::guarded(download_out, "download_out", error_out, [&] {
        const api::Access &access = api::checked(client, "client").access;
        const std::string_view id = api::checked_line(asset_id, "asset_id");
        const std::string_view into = api::checked_line(folder, "folder", api::max_path_bytes);
        constexpr int32_t all = ORDER_DOWNLOAD_KEEP_PACKED | ORDER_DOWNLOAD_START_OVER;
        if (flags < 0 || flags > all) {
            throw base::Failure(base::Code::argument,
                                "flags was neither 0 nor a sum of ORDER_DOWNLOAD_*.");
        }
        core::DeliveryRules rules;
        rules.unpack = (flags & ORDER_DOWNLOAD_KEEP_PACKED) == 0;
        rules.resume = (flags & ORDER_DOWNLOAD_START_OVER) == 0;
        rules.retry_delay_ms =
            access.session().settings.integer("retry_delay_ms").value_or(rules.retry_delay_ms);
        return std::make_unique<order_download>(access.below(), id, into, rules);
    });
}

order_code order_download_next(order_download *download, int64_t timeout_ms, int32_t *phase_out,
                               order_error **error_out) noexcept {
    return api::guarded(phase_out, "phase_out", error_out, [&] {
        order_download &running = api::checked(download, "download");
        const base::Instant end = base::after_ms(timeout_ms);
        core::Phase phase = core::Phase::starting;
        do {
            phase = running.advance(std::min(end, base::after_ms(slice_ms)));
        } while (phase != core::Phase::done && base::monotonic_now() < end);
        return static_cast<int32_t>(phase);
    });
}

int64_t order_download_received_bytes(const order_download *download) noexcept {
    const order_download *present = api::valid_or_null(download);
    return present ? present->received_bytes.load() : 0;
}

int64_t order_download_total_bytes(const order_download *download) noexcept {
    const order_download *present = api::valid_or_null(download);
    return present ? present->total_bytes.load() : core::unknown_count;
}

int64_t order_download_unpacked_bytes(const order_download *download) noexcept {
    const order_download *present = api::valid_or_null(download);
    return present ? present->unpacked_bytes.load() : 0;
}

int32_t order_download_was_already_there(const order_download *download) noexcept {
    const order_download *present = api::valid_or_null(download);
    return present && present->is_done && present->delivery->was_already_there() ? 1 : 0;
}

const order_file_list *order_download_files(const order_download *download) noexcept {
    const order_download *present = api::valid_or_null(download);
    return present && present->is_done ? api::to_c<order_file_list>(&present->delivery->files())
                                       : nullptr;
}

void order_download_interrupt(order_download *download) noexcept {
    if (const order_download *present = api::valid_or_null(download)) present->access.interrupt();
}

void order_download_resume(order_download *download) noexcept {
    if (const order_download *present = api::valid_or_null(download)) present->access.resume();
}

void order_download_free(order_download *download) noexcept { api::free_handle(download); }
