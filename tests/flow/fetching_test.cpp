// Fetching assets: whole files or none, through links that expire and answers that lie.
#include <sys/resource.h>

#include <csignal>

#include "flow/service.hpp"

namespace order::tests {
namespace {

class Fetching : public Service {
  protected:
    static Owned<order_download> download(const Owned<order_client> &c, const std::string &asset_id,
                                          const std::string &folder, int32_t flags = 0) {
        return made<order_download>([&](order_download **out, order_error **error) {
            return order_download_create(c.get(), asset_id.c_str(), folder.c_str(), flags, out,
                                         error);
        });
    }
    static void finish(const Owned<order_download> &what) {
        EXPECT_EQ(number_of([&](int32_t *out, order_error **error) {
                      return order_download_next(what.get(), -1, out, error);
                  }),
                  ORDER_PHASE_DONE);
    }
    static Owned<order_error> fetch_fails(order_code expected, const Owned<order_download> &what) {
        return failed(expected, [&](order_error **error) {
            int32_t phase = -1;
            return order_download_next(what.get(), -1, &phase, error);
        });
    }
    static void harm_storage(const std::string &what, int count = 1) {
        sandbox().fault(R"({"method":"GET","path":"/storage/*","count":)" + std::to_string(count) +
                        R"(,"do":)" + what + "}");
    }
    // Files below a folder that do not belong to an unfinished download.
    static std::size_t finished_files(const std::string &folder) {
        std::size_t count = 0;
        for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
            const std::string name = entry.path().filename().string();
            if (entry.is_regular_file() && name[0] != '.' && entry.path().extension() != ".part")
                ++count;
        }
        return count;
    }
};

}  // namespace

TEST_F(Fetching, AnArchiveIsUnpackedAndASecondRunHasNothingToDo) {
    const TempFolder folder;
    const auto c = client();
    const std::string id = asset(R"({"size":3000000,"kind":"zip"})");
    const auto first = download(c, id, folder.path());
    finish(first);
    EXPECT_EQ(order_download_was_already_there(first.get()), 0);
    ASSERT_GE(order_file_list_count(order_download_files(first.get())), 1);
    EXPECT_EQ(
        shown(order_file_sha256(order_file_list_get(order_download_files(first.get()), 0))).size(),
        64u);
    sandbox().remove("/requests");
    const auto second = download(c, id, folder.path());
    finish(second);
    EXPECT_EQ(order_download_was_already_there(second.get()), 1);
    EXPECT_EQ(sandbox().seen("GET", "/storage/*"), 0u);
    EXPECT_EQ(order_file_list_count(order_download_files(second.get())),
              order_file_list_count(order_download_files(first.get())));
}

TEST_F(Fetching, ABrokenDownloadGoesOnWhereItStood) {
    for (const char *harm : {R"({"cut_body_at":1000000})", R"({"reset_body_at":1500000})",
                             R"({"cut_body_at":700000,"no_content_length":true})"}) {
        const TempFolder folder;
        const auto c = client();
        const auto what =
            download(c, asset(R"({"size":2000000,"kind":"raw","name":"x.bin","filename":"x.bin"})"),
                     folder.path());
        harm_storage(harm);
        finish(what);
        EXPECT_EQ(order_file_size_bytes(order_file_list_get(order_download_files(what.get()), 0)),
                  2'000'000)
            << harm;
    }
}

// The waits that a broken download was logged with.
TEST_F(Fetching, TheFirstWaitOfABrokenDownloadIsTheOneThatWasSet) {
    const TempFolder folder;
    std::string log;
    auto settings = made<order_settings>(order_settings_create);
    for (const auto &[name, value] : sandbox().settings()) {
        ASSERT_EQ(order_settings_set(settings.get(), name.c_str(), value.c_str(), nullptr),
                  ORDER_OK);
    }
    ASSERT_EQ(order_settings_set(settings.get(), "retry_delay_ms", "7", nullptr), ORDER_OK);
    const auto note = [](void *context, int32_t, const char *message) {
        *static_cast<std::string *>(context) += message;
    };
    ASSERT_EQ(order_settings_set_log(settings.get(), note, &log, ORDER_LOG_WARNING, nullptr),
              ORDER_OK);
    const auto c = client_of(settings);
    const auto what =
        download(c, asset(R"({"size":2000000,"kind":"raw","name":"x.bin","filename":"x.bin"})"),
                 folder.path());
    harm_storage(R"({"cut_body_at":500000})");
    finish(what);
    EXPECT_NE(log.find("Going on at byte 500000 in 7 ms."), std::string::npos) << log;
}

TEST_F(Fetching, APageInPlaceOfTheFileIsAnError) {
    const TempFolder folder;
    const auto c = client();
    const auto what = download(c, asset(R"({"size":3000,"kind":"zip"})"), folder.path());
    harm_storage(
        R"({"status":200,"headers":{"Content-Type":"text/html"},"body":"<html>Log in</html>"})");
    const auto error = fetch_fails(ORDER_ERR_PROVIDER, what);
    EXPECT_NE(shown(order_error_message(error.get())).find("text/html"), std::string::npos);
    EXPECT_EQ(finished_files(folder.path()), 0u);
    finish(what);
}

TEST_F(Fetching, AnExpiredLinkIsRenewed) {
    const TempFolder folder;
    const auto c = client();
    const auto what =
        download(c, asset(R"({"size":2000000,"kind":"raw","name":"x.bin","filename":"x.bin"})"),
                 folder.path());
    harm_storage(R"({"cut_body_at":500000})");
    harm_storage(
        R"({"status":403,"headers":{"Content-Type":"application/xml"},"body":"<Error/>"})");
    finish(what);
    EXPECT_GE(sandbox().seen("POST", "/v2/assets/*"), 2u);
}

TEST_F(Fetching, AnswersToARangeThatLieNeverReachTheFile) {
    for (const char *harm :
         {R"({"ignore_range":true})", R"({"headers":{"Content-Range":"bytes 0-9/10"}})",
          R"({"headers":{"Content-Range":"bytes 600000-1999999/9999999"}})",
          R"({"headers":{"Content-Range":null}})", R"({"headers":{"ETag":"\"another\""}})",
          R"({"status":416,"headers":{"Content-Range":"bytes */2000000"}})"}) {
        const TempFolder folder;
        const auto c = client();
        const std::string id =
            asset(R"({"size":2000000,"kind":"raw","name":"x.bin","filename":"x.bin"})");
        const auto reference = download(c, id, folder.at("reference"));
        finish(reference);
        const auto what = download(c, id, folder.at("harmed"));
        harm_storage(R"({"cut_body_at":600000})");
        harm_storage(harm);
        finish(what);
        EXPECT_STREQ(
            order_file_sha256(order_file_list_get(order_download_files(what.get()), 0)),
            order_file_sha256(order_file_list_get(order_download_files(reference.get()), 0)))
            << harm;
        sandbox().remove("/faults");
    }
}

TEST_F(Fetching, AnObjectThatChangesBetweenTwoPartsStartsOver) {
    const TempFolder folder;
    const auto c = client();
    const std::string id =
        asset(R"({"size":2000000,"kind":"raw","name":"x.bin","filename":"x.bin","seed":1})");
    harm_storage(R"({"cut_body_at":600000})");
    harm_storage(R"({"status":503})", 100);
    {
        const auto broken = download(c, id, folder.at("x"));
        fetch_fails(ORDER_ERR_NETWORK, broken);
    }
    EXPECT_EQ(finished_files(folder.at("x")), 0u);
    sandbox().remove("/faults");
    sandbox().post("/assets/" + id,
                   R"({"size":2000000,"kind":"raw","name":"x.bin","filename":"x.bin","seed":2})");
    const auto what = download(c, id, folder.at("x"));
    finish(what);
    const auto reference = download(c, id, folder.at("reference"));
    finish(reference);
    EXPECT_STREQ(order_file_sha256(order_file_list_get(order_download_files(what.get()), 0)),
                 order_file_sha256(order_file_list_get(order_download_files(reference.get()), 0)));
}

TEST_F(Fetching, HostileArchivesLeaveNothing) {
    const char *members[] = {
        R"([{"path":"../x","body":"evil"}])", R"([{"path":"/tmp/order-evil","body":"evil"}])",
        R"([{"path":"a/../../x","body":"evil"}])", R"([{"path":"C:\\x","body":"evil"}])"};
    for (const char *kind : {"zip", "tgz"}) {
        for (const char *list : members) {
            const TempFolder folder;
            const auto c = client();
            const auto what = download(
                c, asset(std::string(R"({"kind":")") + kind + R"(","members":)" + list + "}"),
                folder.at("in"));
            fetch_fails(ORDER_ERR_PROVIDER, what);
            EXPECT_EQ(finished_files(folder.path()), 0u) << kind << " " << list;
        }
    }
}

TEST_F(Fetching, MembersOfOneNameAreBothKept) {
    for (const char *kind : {"zip", "tgz"}) {
        for (const char *list : {R"([{"path":"x","body":"1"},{"path":"x","body":"2"}])",
                                 R"([{"path":"x","body":"1"},{"path":"X","body":"2"}])"}) {
            const TempFolder folder;
            const auto c = client();
            const auto what = download(
                c, asset(std::string(R"({"kind":")") + kind + R"(","members":)" + list + "}"),
                folder.at("in"));
            finish(what);
            EXPECT_EQ(finished_files(folder.path()), 2u) << kind << " " << list;
        }
    }
}

TEST_F(Fetching, HostileFileNamesStayInTheFolder) {
    for (const char *name :
         {"../../x", "/etc/x", "a\\\\b", "CON", ".hidden", "x\\u0000y.bin", "..", "\\u001b[31m"}) {
        const TempFolder folder;
        const auto c = client();
        const auto what = download(
            c, asset(std::string(R"({"size":100,"kind":"raw","filename":")") + name + "\"}"),
            folder.at("in"));
        finish(what);
        const std::filesystem::path path =
            order_file_path(order_file_list_get(order_download_files(what.get()), 0));
        EXPECT_EQ(path.parent_path(), std::filesystem::path(folder.at("in"))) << name;
        EXPECT_NE(path.filename().string()[0], '.') << name;
    }
}

TEST_F(Fetching, StorageNeverSeesTheToken) {
    const TempFolder folder;
    const auto c = client();
    finish(download(c, asset(R"({"size":1000,"kind":"raw"})"), folder.path()));
    const json::Value requests = sandbox().get("/requests?method=GET&path=/storage/*");
    ASSERT_GE(json::elements(requests, "requests").size(), 1u);
    EXPECT_EQ(json::serialize(requests).find("Bearer"), std::string::npos);
}

TEST_F(Fetching, AFolderThatCannotBeWrittenIsNamed) {
    const TempFolder folder;
    write_file(folder.at("file"), "in the way");
    const auto c = client();
    const std::string id = asset(R"({"size":1000,"kind":"raw"})");
    const auto error = fetch_fails(ORDER_ERR_FILES, download(c, id, folder.at("file")));
    EXPECT_NE(shown(order_error_message(error.get())).find(folder.at("file")), std::string::npos);
    fetch_fails(ORDER_ERR_FILES, download(c, id, "/proc/no-such-place"));
}

TEST_F(Fetching, AFullDiskIsNamedAndTheDownloadGoesOnAfterwards) {
    const TempFolder folder;
    const auto c = client();
    const auto what =
        download(c, asset(R"({"size":4000000,"kind":"raw","name":"x.bin","filename":"x.bin"})"),
                 folder.at("in"));
    // A limit on file sizes stands for a disk that is full: writing fails in the middle.
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto signal_before = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1'000'000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    fetch_fails(ORDER_ERR_FILES, what);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal_before);
    EXPECT_EQ(finished_files(folder.at("in")), 0u);
    finish(what);
    EXPECT_EQ(order_file_size_bytes(order_file_list_get(order_download_files(what.get()), 0)),
              4'000'000);
}

TEST_F(Fetching, AQuicklookIsSavedAsTheImageItIs) {
    const TempFolder folder;
    const auto c = client();
    auto search = made<order_search>(order_search_create);
    ASSERT_EQ(order_search_set(search.get(), "collection", "phr", nullptr), ORDER_OK);
    ASSERT_EQ(order_search_set(search.get(), "limit", "1", nullptr), ORDER_OK);
    const auto scenes = made<order_scene_list>([&](order_scene_list **out, order_error **error) {
        return order_scene_search(c.get(), search.get(), out, error);
    });
    const order_scene *scene = order_scene_list_get(scenes.get(), 0);
    const auto path = made<order_text>([&](order_text **out, order_error **error) {
        return order_quicklook_save(c.get(), order_scene_host(scene), order_scene_id(scene),
                                    folder.path().c_str(), out, error);
    });
    std::ifstream image(order_text_value(path.get()), std::ios::binary);
    std::string start(3, 0);
    image.read(start.data(), 3);
    EXPECT_EQ(start, "\xFF\xD8\xFF");
}

}  // namespace order::tests
