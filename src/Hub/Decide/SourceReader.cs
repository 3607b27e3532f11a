using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Hub.Decide;

/// <summary>Reads a coverage source of the facts.</summary>
internal sealed class SourceReader
{
    private static readonly string[] Required =
        ["kind", "number", "status", "holder", "from", "to", "timeZone", "scope", "reasons", "shares", "serviceLevel"];

    private static readonly string[] Optional =
        ["graceDays", "channels", "contacts", "defectCode", "shareEnds", "currency", "deductible", "cap", "quota"];

    private readonly string _file;
    private readonly JsonObjectReader _source;

    private SourceReader(string file, LocatedJson json)
    {
        _file = file;
        _source = new JsonObjectReader(file, json, Required, Optional);
    }

    public static CoverageSource Read(string file, LocatedJson json)
    {
        var reader = new SourceReader(file, json);
        return reader.WithMoneyTerms(reader.Terms());
    }

    private CoverageSource Terms()
    {
        var zone = _source.Make(() => IanaZone.Find(_source.Text("timeZone")), "timeZone");
        return _source.Make(
            () => new CoverageSource
            {
                Kind = _source.Choice<CoverageSourceKind>("kind"),
                Number = _source.Text("number"),
                Status = _source.Choice<CoverageSourceStatus>("status"),
                Holder = _source.TextOrNull("holder"),
                Validity = _source.Make(() => new ValidityPeriod(_source.Date("from"), _source.Date("to"), zone), "to"),
                GraceDays = _source.WholeNumberOrNull("graceDays") ?? 0,
                Scope = ScopeReader.Read(_file, _source.Json("scope")),
                Reasons = _source.Choices<CaseReason>("reasons"),
                Channels = _source.ChoicesOrNull<CaseChannel>("channels"),
                Contacts = _source.TextsOrNull("contacts"),
                DefectCode = _source.TextOrNull("defectCode"),
                Shares = ReadShares(_source.Json("shares")),
                ShareEnds = _source.ObjectOrNull("shareEnds", ReadShareEnds) ?? ShareEnds.None,
                Quota = _source.ObjectOrNull("quota", ReadQuota),
                ServiceLevel = _source.ObjectOrNull("serviceLevel", level => ServiceLevelReader.Read(_file, level)),
            },
            "graceDays");
    }

    // One after the other, so that each refusal names its own line.
    private CoverageSource WithMoneyTerms(CoverageSource source)
    {
        source = _source.Make(() => source with { Currency = _source.TextOrNull("currency") }, "currency");
        source = _source.Make(() => source with { Deductible = _source.NumberOrNull("deductible") ?? 0 }, "deductible");
        return _source.Make(() => source with { Cap = _source.NumberOrNull("cap") }, "cap");
    }

    private CoverageShares ReadShares(LocatedJson json)
    {
        var shares = new JsonObjectReader(_file, json, "labour", "travel", "parts", "assistance");
        return shares.Make(() => new CoverageShares
        {
            Labour = shares.Number("labour"),
            Travel = shares.Number("travel"),
            Parts = shares.Number("parts"),
            Assistance = shares.Number("assistance"),
        });
    }

    private ShareEnds ReadShareEnds(LocatedJson json)
    {
        var ends = new JsonObjectReader(_file, json, required: [], optional: ["labour", "travel", "parts", "assistance"]);
        return new ShareEnds
        {
            Labour = ends.DateOrNull("labour"),
            Travel = ends.DateOrNull("travel"),
            Parts = ends.DateOrNull("parts"),
            Assistance = ends.DateOrNull("assistance"),
        };
    }

    private Quota ReadQuota(LocatedJson json)
    {
        var quota = new JsonObjectReader(_file, json, "unit", "remaining");
        return quota.Make(() => new Quota { Unit = quota.Choice<QuotaUnit>("unit"), Remaining = quota.Number("remaining") }, "remaining");
    }
}
