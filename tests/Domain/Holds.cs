using FsCheck;
using FsCheck.Fluent;

namespace Sav.Domain.Tests;

/// <summary>Checks a property on many generated values. A failure prints the smallest value found and the seed that repeats it.</summary>
internal static class Holds
{
    public static void For<T>(Gen<T> values, Action<T> property, int cases = 10_000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases), Prop.ForAll(values.ToArbitrary(), property));
}
