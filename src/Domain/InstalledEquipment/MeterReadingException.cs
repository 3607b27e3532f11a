using System.Globalization;

namespace Sav.Domain.InstalledEquipment;

/// <summary>A value that the meter cannot have shown.</summary>
public sealed class MeterReadingException : InvalidFactsException
{
    private MeterReadingException(string english, string french)
        : base(new LocalizedText(english, french))
    {
    }

    internal static MeterReadingException Negative(decimal value) => new(
        $"The meter reading is '{Shown(value)}'. Give 0 or more.", $"Le relevé est « {Shown(value)} ». Donnez 0 ou plus.");

    internal static MeterReadingException Below(MeterReading reading, MeterReading before) => new(
        $"The meter reading '{Shown(reading.Value)}' is below '{Shown(before.Value)}' of {Shown(before.ReadOn)}. "
        + "Correct the value, or mark it as the first one of a new meter.",
        $"Le relevé « {Shown(reading.Value)} » est inférieur à « {Shown(before.Value)} » du {Shown(before.ReadOn)}. "
        + "Corrigez la valeur, ou marquez-la comme la première d'un nouveau compteur.");

    internal static MeterReadingException Above(MeterReading reading, MeterReading after) => new(
        $"The meter reading '{Shown(reading.Value)}' is above '{Shown(after.Value)}' of {Shown(after.ReadOn)}, which was read later. "
        + "Correct the value or the time.",
        $"Le relevé « {Shown(reading.Value)} » est supérieur à « {Shown(after.Value)} » du {Shown(after.ReadOn)}, relevé plus tard. "
        + "Corrigez la valeur ou l'heure.");

    private static string Shown(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
