using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class ContractTransitionsTests
{
    private static readonly HashSet<(ContractStatus, ContractStatus)> Allowed =
    [
        (ContractStatus.Draft, ContractStatus.Active), (ContractStatus.Draft, ContractStatus.Suspended),
        (ContractStatus.Draft, ContractStatus.Cancelled),
        (ContractStatus.Active, ContractStatus.Suspended), (ContractStatus.Active, ContractStatus.Expired),
        (ContractStatus.Active, ContractStatus.Cancelled),
        (ContractStatus.Suspended, ContractStatus.Active), (ContractStatus.Suspended, ContractStatus.Expired),
        (ContractStatus.Suspended, ContractStatus.Cancelled),
    ];

    public static TheoryData<ContractStatus, ContractStatus> Pairs
    {
        get
        {
            var pairs = new TheoryData<ContractStatus, ContractStatus>();
            foreach (var from in Enum.GetValues<ContractStatus>())
            {
                foreach (var to in Enum.GetValues<ContractStatus>())
                {
                    pairs.Add(from, to);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Require_AnyPair_PassesOrTeaches(ContractStatus from, ContractStatus to)
    {
        if (from == to || Allowed.Contains((from, to)))
        {
            ContractTransitions.Require("C-0007", from, to);
            return;
        }

        var refusal = Assert.Throws<ContractTransitionException>(() => ContractTransitions.Require("C-0007", from, to));

        Assert.Equal((from, to), (refusal.From, refusal.To));
        Assert.Matches("^The contract 'C-0007' is .+ and cannot become .+\\. .+\\.$", refusal.Text.English);
        Assert.Matches("^Le contrat « C-0007 » est .+ et ne peut pas devenir .+\\. .+\\.$", refusal.Text.French);
    }

    [Theory]
    [InlineData(ContractStatus.Expired, ContractStatus.Active, "Renew it", "Renouvelez-le")]
    [InlineData(ContractStatus.Active, ContractStatus.Draft, "amend it", "avenant")]
    [InlineData(ContractStatus.Cancelled, ContractStatus.Active, "write a new contract", "établissez un nouveau contrat")]
    [InlineData(ContractStatus.Draft, ContractStatus.Expired, "cancel it", "résiliez-le")]
    [InlineData(ContractStatus.Expired, ContractStatus.Cancelled, "nothing left to cancel", "plus rien à résilier")]
    public void Require_Refused_SaysWhatToDoInstead(ContractStatus from, ContractStatus to, string english, string french)
    {
        var refusal = Assert.Throws<ContractTransitionException>(() => ContractTransitions.Require("C-0007", from, to));

        Assert.Contains(english, refusal.Text.English);
        Assert.Contains(french, refusal.Text.French);
    }

    [Theory]
    [InlineData(ContractStatus.Draft, ContractStatus.Active, true)]
    [InlineData(ContractStatus.Draft, ContractStatus.Suspended, true)]
    [InlineData(ContractStatus.Draft, ContractStatus.Cancelled, false)]
    [InlineData(ContractStatus.Suspended, ContractStatus.Active, false)]
    public void IsActivation_FirstTimeInForce_Only(ContractStatus from, ContractStatus to, bool expected) =>
        Assert.Equal(expected, ContractTransitions.IsActivation(from, to));
}
