// Payment: how UP42 says that an account cannot pay.
#pragma once

#include <string_view>

namespace order::providers::up42 {

// Whether a text from a refusal says that the account lacks the credits: "Not enough credits",
// "INSUFFICIENT_FUNDS". How the service words it is documented nowhere, so many wordings count; a
// text that only mentions credits, such as a price, does not.
bool says_account_cannot_pay(std::string_view text);

}  // namespace order::providers::up42
