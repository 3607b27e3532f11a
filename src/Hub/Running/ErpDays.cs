using System.Globalization;
using System.Net.Http.Json;

namespace Sav.Hub.Running;

/// <summary>
/// Lets the days go by in the simulated ERP, in which customers pay and quotes expire: a run of seconds stands for weeks. How often it is
/// asked changes nothing, because what the ERP does on a day follows from its seed.
/// </summary>
public sealed class ErpDays(Uri erp, TimeProvider time) : IDisposable
{
    // Longer than a quote is valid and a customer takes to pay.
    private const int DaysAhead = 60;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly HttpClient _erp = new() { BaseAddress = erp };

    /// <summary>Lets them go by again and again until <paramref name="work"/> has ended.</summary>
    public async Task PassDuringAsync(Task work, CancellationToken cancellation)
    {
        while (!work.IsCompleted)
        {
            await PassAsync(cancellation);
            await Task.WhenAny(work, Task.Delay(Every, time, cancellation));
        }

        await work;
    }

    /// <summary>Lets the ERP do what it does until two months from now.</summary>
    public async Task PassAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(DaysAhead);
        var answer = await _erp.PostAsJsonAsync(
            "daily-run", new { today = today.ToString("O", CultureInfo.InvariantCulture) }, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public void Dispose() => _erp.Dispose();
}
