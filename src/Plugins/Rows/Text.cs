namespace Sav.Plugins.Rows;

internal static class Text
{
    /// <summary>The text, cut to what a column holds; the last character then tells that something is missing.</summary>
    public static string Fit(string text, int length) => text.Length <= length ? text : text.Substring(0, length - 1) + "…";
}
