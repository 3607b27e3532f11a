using Azure.Messaging.ServiceBus;
using FsCheck;
using FsCheck.Fluent;
using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Tests.Filters;

public sealed class SqlFilterPropertyTests
{
    private static readonly Gen<string> TextProperty = Gen.Elements("s", "t", "absent");

    private static readonly Gen<string> Text = Characters("ab", 4);

    private static readonly Gen<string> Pattern = Characters("ab%_", 5);

    private static readonly Gen<IReadOnlyDictionary<string, object>> Values =
        from s in Text
        from t in Text
        from a in Gen.Choose(-3, 3)
        from b in Gen.Choose(-3, 3)
        select (IReadOnlyDictionary<string, object>)new Dictionary<string, object> { ["s"] = s, ["t"] = t, ["a"] = a, ["b"] = (short)b };

    [Fact]
    public void Matches_AnyCondition_AgreesWithANaiveEvaluation() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(
            (from condition in Gen.Sized(size => Condition(Math.Min(size / 10, 4)))
             from values in Values
             select (condition, values)).ToArbitrary(),
            given =>
            {
                if (given.condition.Text.Length <= 1024)
                {
                    var filter = SqlFilter.Parse(given.condition.Text);
                    Assert.Equal(given.condition.Result(given.values) == true, filter.Matches(MessageWith(given.values)));
                }
            }));

    private static Gen<NaiveCondition> Condition(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        from left in Condition(depth - 1) from right in Condition(depth - 1) select NaiveCondition.Or(left, right),
        from left in Condition(depth - 1) from right in Condition(depth - 1) select NaiveCondition.And(left, right),
        from inner in Condition(depth - 1) select NaiveCondition.Not(inner));

    private static Gen<NaiveCondition> Leaf => Gen.OneOf(
        from sign in Gen.Elements("=", "<>", "<", "<=", ">", ">=")
        from left in Number(2)
        from right in Number(1)
        select NaiveCondition.Compare(sign, left, right),
        from property in TextProperty from pattern in Pattern select NaiveCondition.Like(property, pattern),
        from property in TextProperty from list in Gen.NonEmptyListOf(Text) select NaiveCondition.In(property, list.Take(3).ToList()),
        from property in TextProperty select NaiveCondition.IsNull(property),
        from property in TextProperty select NaiveCondition.Exists(property));

    private static Gen<NaiveNumber> Number(int depth)
    {
        var leaf = Gen.OneOf(
            from value in Gen.Choose(0, 5) select NaiveNumber.Constant(value),
            from name in Gen.Elements("a", "b", "absent") select NaiveNumber.Property(name));
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            from inner in Number(depth - 1) select NaiveNumber.Negated(inner),
            from sign in Gen.Elements("+", "-", "*", "/", "%")
            from left in Number(depth - 1)
            from right in Number(depth - 1)
            select NaiveNumber.Of(sign, left, right));
    }

    private static Gen<string> Characters(string alphabet, int most) =>
        from length in Gen.Choose(0, most)
        from characters in Gen.ArrayOf(Gen.Elements(alphabet.ToCharArray()), length)
        select new string(characters);

    private static MessageContent MessageWith(IReadOnlyDictionary<string, object> values)
    {
        var message = new ServiceBusMessage("x");
        foreach (var (name, value) in values)
        {
            message.ApplicationProperties.Add(name, value);
        }

        return OutgoingMessage.Copy(message);
    }
}
