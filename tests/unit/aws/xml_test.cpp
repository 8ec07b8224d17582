// XML answers: the wanted text, and documents that are none.
#include "aws/xml.hpp"

#include <gtest/gtest.h>

namespace order::aws {
namespace {

TEST(XmlText, IsThatOfTheFirstElementAtThePath) {
    const char *document =
        "<?xml version=\"1.0\"?>\n<!-- <a><b>no</b></a> -->\n<a xmlns=\"https://x/\">\n"
        "  <c><b>deeper</b></c><b> one </b><b>two</b><d/><e  x='1' />\n</a>\n";
    EXPECT_EQ(xml_text(document, {"a", "b"}), " one ");
    EXPECT_EQ(xml_text(document, {"a", "c", "b"}), "deeper");
    EXPECT_EQ(xml_text(document, {"a", "d"}), "");
    EXPECT_EQ(xml_text(document, {"a", "e"}), "");
    EXPECT_EQ(xml_text(document, {"b"}), std::nullopt);
    EXPECT_EQ(xml_text(document, {"a", "c", "b", "x"}), std::nullopt);
}

TEST(XmlText, UndoesEntitiesAndCdata) {
    EXPECT_EQ(xml_text("<a>&lt;&gt;&amp;&quot;&apos;&#43;&#x2F;&#xE9;&#x1F6F0;&#9;</a>", {"a"}),
              "<>&\"'+/\xC3\xA9\xF0\x9F\x9B\xB0\t");
    EXPECT_EQ(xml_text("<a>x<![CDATA[<&>]]>y<!-- no -->z</a>", {"a"}), "x<&>yz");
    EXPECT_EQ(xml_text("<a><b>&nonsense;</b><c>x</c></a>", {"a", "c"}), "x") << "not looked at";
}

TEST(XmlText, GivesNothingForWhatIsNotWellFormed) {
    for (const char *document : {"",
                                 "text",
                                 "<",
                                 "<a",
                                 "<a>",
                                 "<a>x",
                                 "<a>x</b>",
                                 "<a>x</a",
                                 "<a>x</a></a>",
                                 "<a>x</a><b/>",
                                 "<a>x</a> text",
                                 "text <a>x</a>",
                                 "<a>&</a>",
                                 "<a>&lt</a>",
                                 "<a>&nbsp;</a>",
                                 "<a>&#;</a>",
                                 "<a>&#x;</a>",
                                 "<a>&#0;</a>",
                                 "<a>&#xD800;</a>",
                                 "<a>&#x110000;</a>",
                                 "<a>&#99999999999;</a>",
                                 "<a>&#-1;</a>",
                                 "<a><![CDATA[x</a>",
                                 "<a><!-- x</a>",
                                 "<?xml",
                                 "<>x</>",
                                 "</a>",
                                 "<!DOCTYPE a [<!ENTITY b \"c\">]><a>x</a>"}) {
        EXPECT_EQ(xml_text(document, {"a"}), std::nullopt) << document;
    }
}

TEST(XmlText, BoundsDepthAndLength) {
    std::string deep, ends;
    for (int i = 0; i < 10'000; ++i) deep += "<a>", ends += "</a>";
    EXPECT_EQ(xml_text(deep + ends, {"a"}), std::nullopt);
    EXPECT_EQ(xml_text("<a>" + std::string(2u << 20, 'x') + "</a>", {"a"}), std::nullopt);
}

}  // namespace
}  // namespace order::aws
