using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sav.Functions.Observability;
using Sav.Functions.Observability.Masking;

namespace Sav.Functions.Tests.Observability;

public sealed class LogMaskTests
{
    private readonly IConfiguration _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ErpEvents:Keys:erp-1"] = "c2VjcmV0LXNlY3JldC1zZWNyZXQ=",
        ["Erp:Authorization"] = "Bearer t0ken-of-the-erp",
        ["Erp:BaseAddress"] = "https://erp.example.org/",
    }).Build();

    [Theory]
    [InlineData("from jeanne.d'arc+sav@example.co.uk today", "from *** today")]
    [InlineData("call +33 6 12 34 56 78.", "call ***.")]
    [InlineData("call 06.12.34.56.78 now", "call *** now")]
    [InlineData("key c2VjcmV0LXNlY3JldC1zZWNyZXQ= and Bearer t0ken-of-the-erp", "key *** and ***")]
    [InlineData("case 0b8f6f0e-6b3b-4f6e-9d0a-012345678901 of 2026-03-02T08:15:00Z", null)]
    [InlineData("https://erp.example.org/invoices INV-000001 of 38.10, 0 missing, 0 double, 1234567890 bytes", null)]
    [InlineData("00-0b8f6f0e6b3b4f6e9d0a1f2e3d4c5b6a-0123456789012345-01", null)]
    public void Apply_Text_LosesWhatIsNobodysBusiness(string text, string? expected) =>
        Assert.Equal(expected ?? text, new LogMask(_configuration).Apply(text));

    [Fact]
    public void Log_LineValueAndException_AreMaskedForEveryProvider()
    {
        var lines = new LineProvider();
        using var provider = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(lines).SetMinimumLevel(LogLevel.Trace))
            .AddSavObservability(_configuration)
            .BuildServiceProvider();

        var error = new InvalidOperationException("Bearer t0ken-of-the-erp was refused", new FormatException("a@b.fr"));
        provider.GetRequiredService<ILogger<LogMaskTests>>().LogError(error, "Mail of {Who} failed", "jeanne@example.org");

        var line = Assert.Single(lines.Lines);
        Assert.Contains("Mail of *** failed", line, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", line, StringComparison.Ordinal);
        Assert.DoesNotContain("jeanne", line, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken", line, StringComparison.Ordinal);
        Assert.DoesNotContain("a@b.fr", line, StringComparison.Ordinal);
    }
}
