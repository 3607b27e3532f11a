using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceLevels;

/// <summary>Reads a row of sav_servicelevel. What it refuses names the column, the value and the remedy.</summary>
internal sealed class LevelRow(JoinedRow row)
{
    private const string NormalPrefix = "sav_";

    public ServiceLevel Read() => new()
    {
        Code = Code,
        Version = Named("sav_version", () => row.Get<int?>("sav_version") ?? 1),
        Hours = Named("sav_openinghours", () => OpeningHours.Parse(row.Get<string>("sav_openinghours") ?? "")),
        OnSiteHours = Text("sav_onsitehours") is { } hours ? Named("sav_onsitehours", () => OpeningHours.Parse(hours)) : null,
        Holidays = ClosedDaysText.Read(Code, row.Get<string>(LevelColumns.Holidays)),
        Zone = Named("sav_timezone", () => IanaZone.Find(row.Get<string>("sav_timezone") ?? "")),
        Normal = Commitment(NormalPrefix),
        Urgent = CommitmentOrNull("sav_urgent"),
        Low = CommitmentOrNull("sav_low"),
        PartsDispatchDays = row.Get<int?>("sav_partsdispatchdays"),
    };

    private string Code => row.Get<string>("sav_code") ?? "";

    private Commitment? CommitmentOrNull(string prefix)
    {
        var responds = row.Get<int?>(prefix + "responseminutes") is not null;
        var resolves = row.Get<int?>(prefix + "resolutionminutes") is not null;
        if (responds && resolves)
        {
            return Commitment(prefix);
        }

        if (!responds && !resolves && row.Get<int?>(prefix + "onsiteminutes") is null)
        {
            return null;
        }

        var missing = LevelColumns.NameOf(prefix + (responds ? "resolutionminutes" : "responseminutes"));
        throw new StaffRefusal(
            $"The service level '{Code}' lacks '{missing.English}'. Fill it in, or empty all minutes of that severity: "
            + "then it promises the same as for a normal case.",
            $"Il manque au niveau de service « {Code} » {missing.French}. Indiquez-les, ou videz toutes les minutes de cette gravité : "
            + "il promet alors la même chose que pour une demande normale.");
    }

    private Commitment Commitment(string prefix)
    {
        // One after the other, so that each refusal names its own column.
        var promise = new Commitment { ResponseMinutes = 0, ResolutionMinutes = 1 };
        promise = Set(prefix + "responseminutes", minutes => promise with { ResponseMinutes = minutes ?? -1 });
        promise = Set(prefix + "onsiteminutes", minutes => promise with { OnSiteMinutes = minutes });
        return Set(prefix + "resolutionminutes", minutes => promise with { ResolutionMinutes = minutes ?? 0 });
    }

    private Commitment Set(string column, Func<int?, Commitment> set) => Named(column, () => set(row.Get<int?>(column)));

    private string? Text(string column) => row.Get<string>(column) is { } text && text.Trim().Length > 0 ? text : null;

    private static T Named<T>(string column, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidFactsException e)
        {
            var name = LevelColumns.NameOf(column);
            throw new StaffRefusal($"{Capital(name.English)}: {e.Text.English}", $"{Capital(name.French)} : {e.Text.French}");
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
