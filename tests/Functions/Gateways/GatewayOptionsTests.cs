using System.ComponentModel.DataAnnotations;
using Sav.Functions.Gateways;

namespace Sav.Functions.Tests.Gateways;

public sealed class GatewayOptionsTests
{
    [Fact]
    public void Validate_OnlyTheAddressGiven_IsAccepted() =>
        Assert.Empty(Validate(new GatewayOptions { BaseAddress = new("https://erp.example") }));

    [Fact]
    public void Validate_NoAddress_IsRefused() => Assert.Contains("BaseAddress", Assert.Single(Validate(new GatewayOptions())));

    [Theory]
    [InlineData("ftp://erp.example")]
    [InlineData("erp")]
    public void Validate_AddressThatHttpCannotReach_IsNamed(string address)
    {
        var fault = Assert.Single(Validate(new GatewayOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) }));

        Assert.Contains($"'{address}", fault);
    }

    [Fact]
    public void Validate_AttemptLongerThanAllAttempts_IsRefused()
    {
        var options = new GatewayOptions
        {
            BaseAddress = new("https://erp.example"), AttemptTimeout = TimeSpan.FromSeconds(30), TotalTimeout = TimeSpan.FromSeconds(20),
        };

        Assert.StartsWith("AttemptTimeout '00:00:30' exceeds TotalTimeout '00:00:20'", Assert.Single(Validate(options)));
    }

    [Fact]
    public void Validate_TotalBeyondTheLockRenewal_IsRefused()
    {
        var options = new GatewayOptions { BaseAddress = new("https://erp.example"), TotalTimeout = TimeSpan.FromMinutes(5) };

        Assert.Contains("TotalTimeout", Assert.Single(Validate(options)));
    }

    private static IEnumerable<string> Validate(GatewayOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(result => result.ErrorMessage!);
    }
}
