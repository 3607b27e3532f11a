using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Sav.Functions;
using Sav.Functions.Cloud;
using Sav.Functions.Observability;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseMiddleware<InvocationTelemetry>();
builder.Services.AddSavFunctions(builder.Configuration).AddSavCloud(builder.Configuration);
await builder.Build().RunAsync();
