using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class ContractNumberTests
{
    [Theory]
    [InlineData("C-0007", 1, "C-0007.2")]
    [InlineData("C-0007.2", 2, "C-0007.3")]
    [InlineData("C-0007.9", 9, "C-0007.10")]
    [InlineData("C-0007-R1", 1, "C-0007-R1.2")]
    [InlineData("2026.2", 1, "2026.2.2")]
    public void NextVersion_Number_CountsTheVersion(string number, int version, string expected) =>
        Assert.Equal(expected, ContractNumber.NextVersion(number, version));

    [Theory]
    [InlineData("C-0007", 1, "C-0007-R1")]
    [InlineData("C-0007.3", 3, "C-0007-R1")]
    [InlineData("C-0007-R1", 1, "C-0007-R2")]
    [InlineData("C-0007-R9.2", 2, "C-0007-R10")]
    [InlineData("C-REST", 1, "C-REST-R1")]
    [InlineData("-R1", 1, "-R1-R1")]
    public void NextRenewal_Number_CountsTheRenewal(string number, int version, string expected) =>
        Assert.Equal(expected, ContractNumber.NextRenewal(number, version));

    [Theory]
    [InlineData("C-0007/1", "C-0007", "C-0007.2", "C-0007.2/1")]
    [InlineData("C-0007.2/1", "C-0007.2", "C-0007.3", "C-0007.3/1")]
    [InlineData("C-0007.2/1", "C-0007.2", "C-0007-R1", "C-0007-R1/1")]
    [InlineData("L-0001", "C-0007", "C-0007.2", "L-0001.2")]
    [InlineData("L-0001-R1", "C-0007-R1", "C-0007-R2", "L-0001-R2")]
    public void OfLine_Line_FollowsItsContract(string line, string contract, string following, string expected) =>
        Assert.Equal(expected, ContractNumber.OfLine(line, contract, following));
}
