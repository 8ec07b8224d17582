package order_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liborder.io/order"
)

// From the catalog to files.

func TestCollectionsHaveDataProducts(t *testing.T) {
	for _, collection := range must(client(t).Catalog().ListCollections(background, nil)) {
		if collection.Name != "phr" {
			continue
		}
		equal(t, collection.Kind, "ARCHIVE")
		holds(t, "it has a resolution", collection.ResolutionMinM > 0)
		holds(t, "it can be searched", strings.Contains(strings.Join(collection.Integrations, " "), "SEARCH_AVAILABLE"))
		for _, product := range collection.DataProducts {
			if product.ID == phrDisplay {
				return
			}
		}
	}
	t.Error("no collection phr with its product")
}

func TestADataProductHasASchema(t *testing.T) {
	schema := must(client(t).Catalog().FetchDataProductSchema(background, phrDisplay))
	holds(t, schema, strings.Contains(schema, `"properties"`))
}

func TestASearchFindsScenesOverAnArea(t *testing.T) {
	search := new(order.Search).Collection("phr").Area(berlin()).MaxCloudPercent(5).Set("sort", "cloud").Limit(10).
		From(time.Date(2018, 1, 1, 0, 0, 0, 0, time.UTC)).To(time.Date(2020, 12, 31, 0, 0, 0, 0, time.UTC))
	scenes := must(client(t).Catalog().Search(background, search))
	holds(t, "there are some", len(scenes) > 0)
	for _, scene := range scenes {
		equal(t, scene.Collection, "phr")
		holds(t, "it has few clouds", scene.CloudPercent <= 5)
		holds(t, "it is of that time", scene.Acquired.Year() >= 2018 && scene.Acquired.Year() <= 2020)
	}
}

func TestASearchTakesItsLastDayWhole(t *testing.T) {
	client := client(t)
	wanted := sceneOverBerlin(client)
	year, month, date := wanted.Acquired.UTC().Date()
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("east", 12*3600), time.FixedZone("west", -12*3600)} {
		day := time.Date(year, month, date, 0, 0, 0, 0, zone)
		search := new(order.Search).Collection("phr").Area(berlin()).From(day).To(day)
		found := false
		for _, scene := range must(client.Catalog().Search(background, search)) {
			found = found || scene.ID == wanted.ID
		}
		holds(t, "the scene of that day is found in "+zone.String(), found)
	}
}

func TestAQuicklookIsSaved(t *testing.T) {
	client := client(t)
	folder := filepath.Join(t.TempDir(), "new")
	file := must(client.Catalog().SaveQuicklook(background, sceneOverBerlin(client), folder))
	equal(t, filepath.Dir(file), folder)
	holds(t, "it has bytes", must(os.Stat(file)).Size() > 0)
}

func TestAnEstimateTellsThePrice(t *testing.T) {
	client := client(t)
	estimate := must(client.Estimate(background, draftOverBerlin(client)))
	holds(t, "it costs something", estimate.Credits > 0)
	equal(t, estimate.Unit, "SQ_KM")
	holds(t, "each area has a price", estimate.IsComplete)
	equal(t, estimate.Items[0].Index, 0)
	equal(t, estimate.Items[0].Problem, "")
}

func TestACheckedDraftTellsWhatWouldBePlaced(t *testing.T) {
	client := client(t)
	plan := must(client.CheckDraft(background, draftOverBerlin(client).Key("from-go")))
	holds(t, plan, strings.Contains(plan, `"reference":"liborder:from-go"`))
	_, err := client.CheckDraft(background, draftOverBerlin(client).Key("no key"))
	holds(t, "a malformed key is refused", err != nil)
}

func TestPlacingGivesAnOrder(t *testing.T) {
	client := client(t)
	placement := must(client.Place(background, draftOverBerlin(client).Name("from Go").Set("tag", "mine")))
	equal(t, placement.PlacedCount, 1)
	equal(t, placement.IsRecovered, false)
	info := must(closed(t, must(client.Order(placement.Items[0].OrderID))).FetchSnapshot(background))
	equal(t, info.Name, "from Go")
	tags := strings.Join(info.Tags, " ")
	holds(t, tags, strings.Contains(tags, "mine") && strings.Contains(tags, placement.Reference))
}

func TestPlacingAgainWithAKeyGivesTheSameOrder(t *testing.T) {
	client := client(t)
	first := must(client.Place(background, draftOverBerlin(client).Key("again-go")))
	second := must(client.Place(background, draftOverBerlin(client).Key("again-go")))
	holds(t, "the second sends nothing", !first.IsRecovered && second.IsRecovered)
	equal(t, second.Items[0].OrderID, first.Items[0].OrderID)
}

func TestAQuotationIsAccepted(t *testing.T) {
	client := client(t)
	quotationOf := func(id string) order.Quotation {
		return must(client.ListQuotations(background, new(order.Query).Set("order", id)))[0]
	}
	quotation := quotationOf(sandbox.taskingOrderIn("QUOTATION_WAITING_RESPONSE"))
	equal(t, quotation.Decision, "NOT_DECIDED")
	holds(t, "it has a price", quotation.Credits > 0)
	equal(t, must(client.AcceptQuotation(background, quotation.ID)).Decision, "ACCEPTED")
	other := quotationOf(sandbox.taskingOrderIn("QUOTATION_WAITING_RESPONSE"))
	equal(t, must(client.RejectQuotation(background, other.ID)).Decision, "REJECTED")
}

func TestAFeasibilityOptionIsChosen(t *testing.T) {
	client := client(t)
	id := sandbox.taskingOrderIn("FEASIBILITY_WAITING_RESPONSE")
	study := must(client.ListFeasibilities(background, new(order.Query).Set("order", id)))[0]
	equal(t, study.OrderID, id)
	chosen := must(client.ChooseFeasibility(background, study.ID, study.Options[0].ID))
	equal(t, chosen.ChosenOptionID, study.Options[0].ID)
}

func TestADownloadBringsWholeFiles(t *testing.T) {
	client := client(t)
	id := sandbox.asset(object{"kind": "zip", "name": "data.zip", "members": []object{
		{"path": "one.txt", "body": "first"}, {"path": "in/two.txt", "body": "second"}}})
	folder := t.TempDir()
	download := closed(t, must(client.Download(id, folder, order.DownloadOptions{})))
	for must(download.Next(background, 100*time.Millisecond)) != order.PhaseDone {
	}
	progress := must(download.Progress())
	equal(t, progress.ReceivedBytes, progress.TotalBytes)
	holds(t, "it was unpacked now", progress.UnpackedBytes >= 11 && !progress.AlreadyThere)
	files := must(download.Files())
	equal(t, len(files), 2)
	for _, file := range files {
		holds(t, file.Path, strings.HasPrefix(file.Path, folder))
		equal(t, must(os.Stat(file.Path)).Size(), file.SizeBytes)
		equal(t, len(file.SHA256), 64)
		if filepath.Base(file.Path) == "one.txt" {
			equal(t, string(must(os.ReadFile(file.Path))), "first")
		}
	}
}

func TestASecondDownloadFindsTheFilesThere(t *testing.T) {
	client := client(t)
	id := sandbox.asset(object{"kind": "tif", "size": 5000, "name": "data.tif"})
	folder := t.TempDir()
	for _, again := range []bool{false, true} {
		download := closed(t, must(client.Download(id, folder, order.DownloadOptions{KeepPacked: true})))
		equal(t, len(must(download.Run(background))), 1)
		equal(t, must(download.Progress()).AlreadyThere, again)
	}
	download := closed(t, must(client.Download(id, folder, order.DownloadOptions{StartOver: true})))
	equal(t, len(must(download.Run(background))), 1)
}
