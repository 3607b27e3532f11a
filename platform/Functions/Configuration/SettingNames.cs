using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Sav.Platform.Functions.Configuration;

/// <summary>Puts app settings into the names of triggers: <c>%Name%</c> stands for the value of the setting.</summary>
internal sealed partial class SettingNames(IConfiguration appSettings)
{
    /// <exception cref="InvalidOperationException">The setting does not exist.</exception>
    public string Resolve(string functionName, string text) =>
        Placeholder().Replace(text, match => appSettings[match.Groups["name"].Value] ?? throw new InvalidOperationException(
            $"Function '{functionName}' uses '{match.Value}' in its trigger, but there is no app setting "
            + $"'{match.Groups["name"].Value}'. Add it to the configuration."));

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Placeholder();
}
