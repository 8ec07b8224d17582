"""orderctl with an account at the simulated AWS Outposts, for tests."""
import json

from cli_process import ToolTest


class HardwareTest(ToolTest):
    """As ToolTest, with the usual AWS variables instead of an account of UP42."""

    def setUp(self):
        super().setUp()
        self.outposts = self.sandbox.outposts
        self.control("POST", "/reset")
        self.control("DELETE", "/requests")
        for name in [name for name in self.environment if name.startswith("UP42_")]:
            del self.environment[name]
        self.environment.update(
            ORDERCTL_PROVIDER="outposts", AWS_REGION=self.outposts["region"],
            AWS_ENDPOINT_URL_OUTPOSTS=self.outposts["url"],
            AWS_ACCESS_KEY_ID=self.outposts["access_key_id"],
            AWS_SECRET_ACCESS_KEY=self.outposts["secret_access_key"],
            AWS_EC2_METADATA_DISABLED="true")

    def control(self, method, path, body=None):
        return self.sandbox.control_outposts(method, path, body)

    def fault(self, path, what, **more):
        self.control("POST", "/faults", {"path": path, "do": what, **more})

    def refuse(self, path, status, code, message="No.", **more):
        """The next call of this path is answered with an exception of the service."""
        self.fault(path, {"status": status,
                          "headers": {"Content-Type": "application/json",
                                      "x-amzn-ErrorType": code, "x-amzn-RequestId": "exchange-7"},
                          "body": json.dumps({"Message": message})}, **more)

    def make_order(self, *line_items, **more):
        """An order nobody placed, its line items in these statuses."""
        return self.control("POST", "/orders", {"line_items": line_items, **more})["ids"][0]

    def track_from_the_start(self, *line_items, output="table"):
        """An order that went its way once it had been asked for, and what the wait for it told."""
        order = self.make_order(*line_items, hold=True)
        process = self.start("track", order, "--every", "0.01", "-o", output)
        self.wait_until(lambda: self.sandbox.hardware_was_asked_for(order))
        self.control("POST", "/orders/" + order, {"hold": False})
        waited = self.finish(process)
        self.assertEqual(waited.code, 0, waited)
        return order, waited

    def outposts_requests(self):
        return self.control("GET", "/requests")["requests"]

    def placements(self):
        return len([one for one in self.outposts_requests()
                    if (one["method"], one["target"]) == ("POST", "/orders")])

    def checked(self, result):
        super().checked(result)
        text = result.out + result.err
        self.assertNotIn(self.outposts["secret_access_key"], text)
        for request in self.outposts_requests():
            for name, value in request["headers"]:
                if name.lower() == "authorization":
                    self.assertNotIn(value.rpartition("Signature=")[2], text)
        return result

    def an_outpost(self):
        """An Outpost that hardware can be ordered for."""
        return next(one["id"] for one in self.good("outposts", "list", "-o", "json").json()
                    if (one["life_cycle_status"], one["hardware_kind"]) == ("ACTIVE", "RACK"))

    def order_flags(self):
        return ["--outpost", self.an_outpost(), "--payment-option", "PARTIAL_UPFRONT"]

    def make_quote(self, *more):
        """A new quote, all of it, that can be ordered from."""
        return self.good("quotes", "create", "--country", "US", "--capacity", "EC2,m5.24xlarge,4",
                         "--outpost", self.an_outpost(), *more, "-o", "json").json()
