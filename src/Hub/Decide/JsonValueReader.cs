using System.Globalization;
using System.Text.Json;
using Sav.Domain.Calendars;
using Sav.Domain.Json;

namespace Sav.Hub.Decide;

/// <summary>Reads single JSON values strictly, each in its type. What it refuses names the file, the line, the member and the remedy.</summary>
internal sealed class JsonValueReader(string file)
{
    /// <summary>A text that says something.</summary>
    public string Text(LocatedJson value) =>
        Require(value, JsonValueKind.String).Text.Trim().Length > 0 ? value.Text : throw Wrong(value, "is empty. Give a text.");

    public bool Flag(LocatedJson value) => value.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(value, $"is {NameOf(value.Kind)}. Write true or false."),
    };

    public int WholeNumber(LocatedJson value) =>
        int.TryParse(Require(value, JsonValueKind.Number).Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(value, $"is {value.Text}. Write a whole number.");

    public decimal Number(LocatedJson value) =>
        decimal.TryParse(Require(value, JsonValueKind.Number).Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(value, $"is {value.Text}, which is too large. Write a smaller number.");

    public T Choice<T>(LocatedJson value)
        where T : struct, Enum => JsonName.TryRead<T>(Require(value, JsonValueKind.String).Text, out var choice)
        ? choice
        : throw Wrong(value, $"is '{value.Text}'. Use one of: {JsonName.Choices<T>()}.");

    public LocalDate Date(LocatedJson value) =>
        LocalDate.TryParse(Require(value, JsonValueKind.String).Text, out var date)
            ? date
            : throw Wrong(value, $"is '{value.Text}'. Write a day as 2026-03-02.");

    public DateTimeOffset Instant(LocatedJson value) =>
        InstantText.TryParse(Require(value, JsonValueKind.String).Text, out var instant)
            ? instant
            : throw Wrong(value, $"is '{value.Text}'. {InstantText.Remedy}");

    public LocatedJson Require(LocatedJson value, JsonValueKind kind) =>
        value.Kind == kind ? value : throw Wrong(value, $"is {NameOf(value.Kind)}. Write {NameOf(kind)}.");

    public FactsFileException Wrong(LocatedJson value, string problem) => Wrong(value.Line, $"{NameOf(value)} {problem}");

    public FactsFileException Wrong(int line, string problem) => new(file, line, problem);

    /// <summary>What errors call the value: its path, or the file itself.</summary>
    public static string NameOf(LocatedJson value) => value.Path.Length == 0 ? "the file" : $"'{value.Path}'";

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
