using System.Net.Http.Json;
using System.Text.Json;

namespace Sav.Acceptance.Tests;

public sealed class When_a_program_asks_the_web_api
{
    [Fact]
    public async Task Should_show_the_case_with_its_decision()
    {
        await using var hub = await TestHub.StartAsync();
        await hub.OpenAsync(SmallTown.OnCreditHold, "A-1");
        using var client = new HttpClient { BaseAddress = hub.Host.Address };

        var answer = await client.GetFromJsonAsync<JsonElement>(
            "api/data/v9.2/incidents?$select=ticketnumber,sav_outcome&$filter=sav_externalnumber eq 'A-1'", TestContext.Current.CancellationToken);

        var row = Assert.Single(answer.GetProperty("value").EnumerateArray());
        Assert.Equal("A-1", row.GetProperty("ticketnumber").GetString());
        Assert.Equal(743120005, row.GetProperty("sav_outcome").GetInt32());
    }
}
