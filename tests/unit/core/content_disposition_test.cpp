// File names in Content-Disposition, as foreign hands write it.
#include "core/content_disposition.hpp"

#include <gtest/gtest.h>

namespace order::core {
namespace {

TEST(DispositionFileNames, AreTakenFromAllFormsOfADisposition) {
    EXPECT_EQ(disposition_file_name("attachment; filename=a.zip"), "a.zip");
    EXPECT_EQ(disposition_file_name("attachment;filename=\"a b;c.zip\""), "a b;c.zip");
    EXPECT_EQ(disposition_file_name("attachment; FileName = \"a\\\"b\" ; size=1"), "a\"b");
    EXPECT_EQ(disposition_file_name("attachment; filename=x; filename*=UTF-8''%C3%BC.zip"),
              "\xC3\xBC.zip");
    EXPECT_EQ(disposition_file_name("attachment; filename*=UTF-8'en'a%20b"), "a b");
    EXPECT_EQ(disposition_file_name("filename=a.zip"), "a.zip");
}

TEST(DispositionFileNames, AreEmptyWhenADispositionHasNone) {
    for (const char *text : {"", "attachment", ";", "=", "attachment; filename", "filename*=x",
                             "attachment; name=\"", "\"=\"", "filename=\"\""}) {
        EXPECT_EQ(disposition_file_name(text), "") << text;
    }
    EXPECT_EQ(disposition_file_name("filename=\"open"), "open");
    EXPECT_EQ(disposition_file_name("filename=\"a\\"), "a\\");
}

}  // namespace
}  // namespace order::core
