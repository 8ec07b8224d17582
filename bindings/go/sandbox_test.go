package order_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"liborder.io/order"
)

// A running order-sandbox, and the calls that set its scene. What the tests share: one sandbox for all, as new for
// each test, and no handle left by it.

const (
	phrDisplay = "647780db-5a06-4b61-b525-577a8b68bb54"
	nowhere    = "00000000-0000-4000-8000-000000000000"
)

var (
	background = context.Background()
	quickly    = order.TrackOptions{Every: 20 * time.Millisecond}
	sandbox    running
)

// running is what the sandbox tells when it starts.
type running struct {
	UP42 struct {
		APIURL      string `json:"api_url"`
		TokenURL    string `json:"token_url"`
		UserinfoURL string `json:"userinfo_url"`
		Username    string
		Password    string
	}
	Outposts struct {
		URL             string
		Region          string
		AccessKeyID     string `json:"access_key_id"`
		SecretAccessKey string `json:"secret_access_key"`
	}
}

func TestMain(m *testing.M) {
	os.Exit(withSandbox(m.Run))
}

func withSandbox(run func() int) int {
	program := os.Getenv("ORDER_SANDBOX")
	if program == "" {
		fmt.Println("set ORDER_SANDBOX to the program order-sandbox")
		return 1
	}
	// Its end is tied to this thread's.
	runtime.LockOSThread()
	command := exec.Command(program, "--port", "0", "--speed", "2000")
	command.Stderr = os.Stderr
	command.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	output := must(command.StdoutPipe())
	if err := command.Start(); err != nil {
		fmt.Println(err)
		return 1
	}
	defer command.Process.Kill()
	line := must(bufio.NewReader(output).ReadBytes('\n'))
	if err := json.Unmarshal(line, &sandbox); err != nil {
		fmt.Println(err)
		return 1
	}
	return run()
}

// must is for what a test can not go on without.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func equal[T comparable](t *testing.T, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func succeeds(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Errorf("failed: %v", err)
	}
}

func holds(t *testing.T, what string, condition bool) {
	t.Helper()
	if !condition {
		t.Error("not so: " + what)
	}
}

// fails checks the kind of an error and gives it.
func fails(t *testing.T, err, kind error) *order.Error {
	t.Helper()
	var e *order.Error
	if !errors.Is(err, kind) || !errors.As(err, &e) {
		t.Fatalf("got %v, want %v", err, kind)
	}
	return e
}

// fresh resets the sandbox and looks after the test for handles that are left.
func fresh(t *testing.T) {
	sandbox.post("/reset", nil)
	sandbox.postHardware("/reset", nil)
	t.Cleanup(func() { equal(t, order.LiveHandles(), 0) })
}

func settings() *order.Settings {
	return new(order.Settings).Set("environment", "false").Set("retry_delay_ms", "1").Set("place_lookup_ms", "60000").
		Set("up42.api_url", sandbox.UP42.APIURL).Set("up42.token_url", sandbox.UP42.TokenURL).
		Set("up42.userinfo_url", sandbox.UP42.UserinfoURL).Set("up42.username", sandbox.UP42.Username).
		Set("up42.password", sandbox.UP42.Password)
}

func hardwareSettings() *order.Settings {
	return new(order.Settings).Set("environment", "false").Set("retry_delay_ms", "1").Set("place_lookup_ms", "60000").
		Set("outposts.endpoint_url", sandbox.Outposts.URL).Set("outposts.region", sandbox.Outposts.Region).
		Set("outposts.access_key_id", sandbox.Outposts.AccessKeyID).
		Set("outposts.secret_access_key", sandbox.Outposts.SecretAccessKey)
}

// closed closes something at the end of the test.
func closed[T io.Closer](t *testing.T, thing T) T {
	t.Cleanup(func() { thing.Close() })
	return thing
}

// client opens a client of a fresh sandbox.
func client(t *testing.T) *order.Client {
	fresh(t)
	return closed(t, must(order.NewClient("up42", settings())))
}

func hardwareClient(t *testing.T) *order.Client {
	fresh(t)
	return closed(t, must(order.NewClient("outposts", hardwareSettings())))
}

// orderIn opens an order in a status.
func orderIn(t *testing.T, client *order.Client, status string) *order.Order {
	return closed(t, must(client.Order(sandbox.orderIn(status))))
}

func berlin() string { return order.ExampleArea("Berlin") }

func sceneOverBerlin(client *order.Client) *order.Scene {
	search := new(order.Search).Collection("phr").Area(berlin()).Limit(1)
	return &must(client.Catalog().Search(background, search))[0]
}

func draftOverBerlin(client *order.Client) *order.Draft {
	return new(order.Draft).DataProduct(phrDisplay).Scene(sceneOverBerlin(client).ID).Area(berlin())
}

type object map[string]any

func (s *running) orderIn(status string) string {
	return s.order(object{"status": status})
}

func (s *running) taskingOrderIn(subStatus string) string {
	return s.order(object{"type": "TASKING", "status": "PLACED", "subStatus": subStatus})
}

func (s *running) order(description object) string {
	description["count"], description["hold"] = 1, true
	return first(s.post("/orders", description))
}

func (s *running) hardwareOrder(description object) string {
	description["count"] = 1
	return first(s.postHardware("/orders", description))
}

func (s *running) asset(description object) string {
	var made struct{ ID string }
	parse(s.post("/assets", description), &made)
	return made.ID
}

// move takes an order to a status.
func (s *running) move(id, status string) { s.post("/orders/"+id, object{"status": status}) }

// fault is what the next answer on a path is.
func (s *running) fault(method, path string, what object) {
	s.post("/faults", object{"method": method, "path": path, "do": what})
}

// answer is the JSON that the next answer on a path is.
func (s *running) answer(path, body string) { s.post("/faults", answering(path, body)) }

func answering(path, body string) object {
	return object{"method": "GET", "path": path, "do": object{
		"status": 200, "headers": object{"Content-Type": "application/json"}, "body": body}}
}

// untilAsked waits until a call on another goroutine has asked for an order, and probably sleeps:
// no verdict hangs on that.
func (s *running) untilAsked() {
	for i := 0; i < 3000; i++ {
		answer := must(http.Get(s.UP42.APIURL + "/sandbox/requests?method=GET&path=/v2/orders/*"))
		seen := must(io.ReadAll(answer.Body))
		answer.Body.Close()
		if strings.Contains(string(seen), `"target"`) {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond)
}

func (s *running) post(path string, body object) []byte {
	return send(s.UP42.APIURL+"/sandbox"+path, body)
}

func (s *running) postHardware(path string, body object) []byte {
	return send(s.Outposts.URL+"/sandbox"+path, body)
}

func send(url string, body object) []byte {
	if body == nil {
		body = object{}
	}
	answer := must(http.Post(url, "application/json", bytes.NewReader(must(json.Marshal(body)))))
	defer answer.Body.Close()
	text := must(io.ReadAll(answer.Body))
	if answer.StatusCode/100 != 2 {
		panic(fmt.Sprint(url, ": ", answer.Status, " ", string(text)))
	}
	return text
}

func first(answer []byte) string {
	var made struct{ IDs []string }
	parse(answer, &made)
	return made.IDs[0]
}

func parse(text []byte, into any) {
	if err := json.Unmarshal(text, into); err != nil {
		panic(err)
	}
}
