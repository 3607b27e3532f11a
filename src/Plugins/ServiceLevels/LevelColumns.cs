using Sav.Domain;

namespace Sav.Plugins.ServiceLevels;

/// <summary>The columns of sav_servicelevel that say what is promised, as staff calls them.</summary>
internal static class LevelColumns
{
    public const string Holidays = "sav_holidays";

    private static readonly Dictionary<string, LocalizedText> Names = new(StringComparer.Ordinal)
    {
        ["sav_code"] = new("code", "le code"),
        ["sav_version"] = new("version", "la version"),
        ["sav_timezone"] = new("time zone", "le fuseau horaire"),
        ["sav_openinghours"] = new("opening hours", "les heures d'ouverture"),
        ["sav_onsitehours"] = new("on-site hours", "les heures sur site"),
        [Holidays] = new("closed days", "les jours fermés"),
        ["sav_responseminutes"] = new("response minutes", "les minutes de réponse"),
        ["sav_onsiteminutes"] = new("on-site minutes", "les minutes sur site"),
        ["sav_resolutionminutes"] = new("resolution minutes", "les minutes de résolution"),
        ["sav_urgentresponseminutes"] = new("response minutes, urgent", "les minutes de réponse, urgent"),
        ["sav_urgentonsiteminutes"] = new("on-site minutes, urgent", "les minutes sur site, urgent"),
        ["sav_urgentresolutionminutes"] = new("resolution minutes, urgent", "les minutes de résolution, urgent"),
        ["sav_lowresponseminutes"] = new("response minutes, low", "les minutes de réponse, mineur"),
        ["sav_lowonsiteminutes"] = new("on-site minutes, low", "les minutes sur site, mineur"),
        ["sav_lowresolutionminutes"] = new("resolution minutes, low", "les minutes de résolution, mineur"),
        ["sav_partsdispatchdays"] = new("parts dispatch days", "les jours de départ des pièces"),
    };

    public static IEnumerable<string> All => Names.Keys;

    public static LocalizedText NameOf(string column) => Names[column];
}
