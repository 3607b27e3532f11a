using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>
/// Random values, few enough that equal ones meet: texts in different cases and with accents, exact numbers, dates around a moment.
/// Plain types only: string, bool, int, decimal, double, Guid, DateTime.
/// </summary>
internal static class Cells
{
    private static readonly string[] Texts =
    [
        "a", "A", "à", "ab", "AB", "Âb", "b", "e", "É", "ete", "Été", "été bleu", "e1", "1e", "10", "1", "z", "Zoé", "zoe", "50%",
        "bé", "be ",
    ];

    public static string Text(Random random) => Texts[random.Next(Texts.Length)];

    public static object Of(Random random, ColumnMetadata column, DateTime now) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo => Text(random),
        ColumnType.Boolean => random.Next(2) == 0,
        ColumnType.Choice => column.Options[random.Next(column.Options.Count)].Value,
        ColumnType.Integer => random.Next(-2, 6),
        ColumnType.Money => random.Next(-3, 8) * 2.75m,
        ColumnType.Decimal => random.Next(-3, 8) * 0.25m,
        ColumnType.Double => random.Next(-3, 8) * 0.5,
        ColumnType.DateTime => Time(random, column, now),
        _ => Id(column.Targets.Count > 0 ? column.Targets[0] : column.LogicalName[..^2], random.Next(8)),
    };

    /// <summary>The id of the n-th row of a table.</summary>
    public static Guid Id(string table, int n) => new(n + 1, (short)table.Length, (short)table[0], new byte[8]);

    private static DateTime Time(Random random, ColumnMetadata column, DateTime now)
    {
        var minutes = random.Next(3) switch
        {
            0 => random.Next(-200, 200) * 15,
            1 => random.Next(-40, 40) * 24 * 60,
            _ => random.Next(-500, 500) * 24 * 60,
        };
        var time = now.AddMinutes(minutes);
        return column.DateTimeBehavior switch
        {
            DateTimeBehavior.DateOnly => DateTime.SpecifyKind(time.Date, DateTimeKind.Unspecified),
            DateTimeBehavior.TimeZoneIndependent => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
            _ => DateTime.SpecifyKind(time, DateTimeKind.Utc),
        };
    }
}
