using Microsoft.Extensions.DependencyInjection;
using Sav.Mappings.Erp;

namespace Sav.Mappings;

/// <summary>Registers the maps of this assembly.</summary>
public static class MappingServices
{
    /// <param name="services">Where the mapper goes.</param>
    /// <param name="licenseKey">
    /// AutoMapper's licence key. Null or empty: AutoMapper runs and logs that it has none; its licence says who needs one.
    /// </param>
    public static IServiceCollection AddSavMappings(this IServiceCollection services, string? licenseKey) =>
        services.AddAutoMapper(options => options.LicenseKey = licenseKey, typeof(ErpInvoiceProfile).Assembly);
}
