using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Commands;

/// <summary>Options that more than one command takes.</summary>
internal static class Options
{
    public static Option<string?> Data() => new("--data") { Description = "Folder of the public data; without it the sample organisation.", HelpName = "DIR" };

    public static Option<int> Seed() => new("--seed") { Description = "Seed of every seeded rule.", HelpName = "S", DefaultValueFactory = _ => 1 };

    public static Option<string?> Store(string description) => new("--store") { Description = description, HelpName = "DIR" };

    public static Option<string[]> WhatIf() =>
        new("--what-if") { Description = "A change, such as 'service level = GOLD' (docs/facts.md); may be repeated.", HelpName = "CHANGE" };

    public static Option<int?> Cases()
    {
        var option = new Option<int?>("--cases") { Description = "N cases in the order of their report; repeated under new numbers where the data holds fewer.", HelpName = "N" };
        option.Validators.Add(result =>
        {
            // A word that is no number is reported by the parser itself, and asking for its value would throw.
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var cases) && cases < 1)
            {
                result.AddError("'--cases' must be 1 or more.");
            }
        });
        return option;
    }

    public static Option<FaultLevel> Faults() => new("--faults")
    {
        Description = "What goes wrong on purpose in the ERP, in the warehouse and on the way; none by default.",
        HelpName = "none|default|harsh",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "none" => FaultLevel.None,
            "default" => FaultLevel.Default,
            "harsh" => FaultLevel.Harsh,
            var other => Refuse(result, $"'--faults' is '{other}'. Write none, default or harsh."),
        },
    };

    private static FaultLevel Refuse(ArgumentResult result, string message)
    {
        result.AddError(message);
        return FaultLevel.None;
    }
}
