// Signing: any URL, header and body gives one well-formed signature, or a refusal.
#include "aws/signer.hpp"
#include "fuzz/target.hpp"

using namespace order;
using namespace order::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    const std::string_view input = text_of(data, size);
    const std::size_t third = size / 3;
    attempt([&] {
        transport::Request request;
        request.url = "https://outposts.us-west-2.amazonaws.com/";
        request.url += input.substr(0, third);
        request.headers.push_back({"X-Amz-Fuzz", std::string(input.substr(third, third))});
        request.body = input.substr(2 * third);
        aws::AwsKeys keys;
        keys.access_key_id = "AKIAEXAMPLE";
        keys.secret_access_key = base::Secret("secret");
        aws::sign(request, keys, "us-west-2", "outposts", 1'700'000'000'000);
        const auto written = transport::find_header(request.headers, "Authorization");
        const auto at = written.find("Signature=");
        require(at != std::string_view::npos && written.size() - at == 10 + 64,
                "a signature is 64 digits");
        require(aws::signing_time(request) == 1'700'000'000'000, "the time of signing can be read");
    });
    return 0;
}
